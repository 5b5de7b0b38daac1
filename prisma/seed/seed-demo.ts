import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '~/domain/brand';
import { parseCase } from '~/domain/case/parse-case';
import type { Plan } from '~/domain/case/plan';
import { DEFAULT_TIME_ZONE, type PlanningCase } from '~/domain/case/planning-case';
import { addDays, daysBetween, weekdayOfDate } from '~/domain/time/clock';
import { saveCase } from '~/platform/case-store/save-case.server';
import { measureWindows } from '~/platform/continuity/measure-windows.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { localDateOf } from '~/platform/time/instants';
import { agreeInDemo } from './demo-agreements';
import { callInDemo } from './demo-on-call';
import { describeDemoPeople } from './demo-people';
import { publishDemoPlan } from './demo-plan';
import { trainInDemo } from './demo-training';
import { makeDemoUsers } from './demo-users';
import { shiftDates } from './shift-dates';

const DEMO_FOLDER = fileURLToPath(new URL('../demo/', import.meta.url));
const ROTA_NAME = 'Grunnturnus';
/** Whole weeks of the rota that are over, so that there is something to look back on. */
const WEEKS_OVER = 2;
const SEED_LOCK = 7_205_759_405;

/**
 * Fills an empty database with Fjordvik, a made-up municipality, as it stands on the day of `now`. Answers whether it
 * did: a database that holds anything is left as it is.
 */
export async function seedDemo(demo: { db: Db; now: Date; password: string }): Promise<boolean> {
  const filled = await demo.db.$transaction((tx) => seedWithin(tx, demo), { timeout: 120_000 });
  if (filled) await measureWindows(demo.db, demo);
  return filled;
}

async function seedWithin(tx: Tx, demo: { now: Date; password: string }): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})::text`;
  if (!(await isEmpty(tx))) return false;
  const today = localDateOf({ instant: demo.now, timeZone: DEFAULT_TIME_ZONE });
  const original = readCase();
  const start = firstDay(today);
  const weeks = daysBetween({ from: original.start, to: start }) / 7;
  const source = { ...shiftDates(original, { weeks }), name: ROTA_NAME };
  const saved = await saveCase(tx, { case: source, today });
  if (!saved.ok) throw new Error(`The demo case cannot be saved: ${saved.cause}`);
  await describeDemoPeople(tx, { start });
  await agreeInDemo(tx, { start });
  await callInDemo(tx, { start });
  const actorId = await makeDemoUsers(tx, demo);
  const plan = readPlan();
  if (plan) {
    const { versionId } = saved;
    const shifted = shiftDates(plan, { weeks });
    await publishDemoPlan(tx, { versionId, actorId, case: source, plan: shifted, start, now: demo.now });
  }
  await trainInDemo(tx, { today, now: demo.now });
  return true;
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const [users, zones, staff] = [await tx.user.count(), await tx.zone.count(), await tx.staff.count()];
  return users + zones + staff === 0;
}

/** The Monday of the rota's first week. */
const firstDay = (today: IsoDate): IsoDate => addDays(today, 1 - weekdayOfDate(today) - WEEKS_OVER * 7);

function readCase(): PlanningCase {
  const parsed = parseCase(JSON.parse(readFileSync(`${DEMO_FOLDER}fjordvik-60.json`, 'utf8')));
  if (!parsed.ok) throw new Error('The demo case is not valid');
  return parsed.case;
}

/** The plan that `scripts/make-demo-plan.ts` writes. Without it the demo has a draft and nothing published. */
function readPlan(): Plan | undefined {
  const file = `${DEMO_FOLDER}plan.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Plan) : undefined;
}
