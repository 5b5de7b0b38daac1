import { DateTime } from 'luxon';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate, StaffId, ZoneId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Supposition } from '~/planner/scenario/scenario';
import { logAccess } from '~/platform/access/access-log.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { sendScenarioJob } from '~/platform/jobs/queue.server';
import { parseStoredChange, type StoredChange } from '~/platform/scenarios/stored-scenario';
import { SCENARIO_SECONDS } from '~/platform/scenarios/work-on-scenario.server';
import type { Now } from '~/platform/time/now.server';
import { countIn, percentIn, type ScenarioForm, type SuppositionRow } from './scenario.form';

interface Names {
  readonly staff: ReadonlyMap<string, StaffId>;
  readonly zones: ReadonlyMap<string, ZoneId>;
  /** The last day of the plan. */
  readonly end: IsoDate;
}

/** Asks for a scenario to be worked out beside a version. Nothing of the version changes. */
export async function askScenario(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  form: ScenarioForm,
): Promise<Verdict<{ scenarioId: string }>> {
  return db.$transaction(async (tx) => {
    const version = await tx.rotaVersion.findUnique({
      where: { id: form.versionId },
      select: { id: true, revision: true, rota: { select: { startsOn: true, planWeeks: true } } },
    });
    if (!version) return refuse('versionUnknown', { field: 'versionId' });
    const start = fromDbDate(version.rota.startsOn);
    const names = await readNames(tx, addDays(start, version.rota.planWeeks * 7 - 1));
    const suppositions = form.suppositions.map((row) => suppositionOf(row, names));
    const unknown = suppositions.indexOf(null);
    if (unknown >= 0) return refuse('notChoice', { field: `suppositions[${unknown}].type` });
    const scenarioId = await keepScenario(
      tx,
      { actor, at: now() },
      { version, suppositions: suppositions.filter(isKnown) },
    );
    return { ok: true, scenarioId };
  });
}

/** Works a scenario out once more on the version as it is now. */
export async function askAgain(
  deps: { db: Db; actor: Actor; now: Now },
  scenarioId: string,
): Promise<Verdict<{ scenarioId: string }>> {
  const { db, actor, now } = deps;
  return db.$transaction(async (tx) => {
    const old = await tx.scenario.findUnique({
      where: { id: scenarioId },
      select: { change: true, rotaVersion: { select: { id: true, revision: true } } },
    });
    if (!old) return refuse('notFound');
    const change = parseStoredChange(old.change);
    if (!change) return refuse('changeUnreadable');
    const { suppositions } = change;
    return {
      ok: true,
      scenarioId: await keepScenario(tx, { actor, at: now() }, { version: old.rotaVersion, suppositions }),
    };
  });
}

/** Keeps the scenario and puts it in the queue. */
export async function keepScenario(
  tx: Tx,
  who: { actor: Actor; at: Date },
  asked: { version: { id: string; revision: number }; suppositions: Supposition[] },
): Promise<string> {
  const { version, suppositions } = asked;
  const local = DateTime.fromJSDate(who.at, { zone: DEFAULT_TIME_ZONE });
  const now = { date: local.toFormat('yyyy-MM-dd') as IsoDate, minutes: local.hour * 60 + local.minute };
  const change: StoredChange = { suppositions, revision: version.revision, now };
  const { id } = await tx.scenario.create({
    data: {
      rotaVersionId: version.id,
      change: change as Prisma.InputJsonObject,
      createdById: who.actor.userId,
      createdAt: who.at,
    },
    select: { id: true },
  });
  await logAccess(tx, who, { action: 'view', thing: 'scenario', scope: { version: version.id } });
  await sendScenarioJob(tx, { scenarioId: id, seconds: SCENARIO_SECONDS });
  return id;
}

const isKnown = (supposition: Supposition | null): supposition is Supposition => supposition !== null;

async function readNames(tx: Tx, end: IsoDate): Promise<Names> {
  const [staff, zones] = await Promise.all([
    tx.staff.findMany({ select: { id: true, reference: true } }),
    tx.zone.findMany({ select: { id: true, reference: true } }),
  ]);
  return {
    staff: new Map(staff.map(({ id, reference }) => [id, reference as StaffId])),
    zones: new Map(zones.map(({ id, reference }) => [id, reference as ZoneId])),
    end,
  };
}

/** A row with references for ids, or `null` where somebody in it is not known. */
function suppositionOf(row: SuppositionRow, { staff: people, zones, end }: Names): Supposition | null {
  const staff = people.get(row.staffId ?? '');
  const zone = zones.get(row.zoneId ?? '');
  const into = zones.get(row.intoZoneId ?? '');
  switch (row.type) {
    case 'away':
      return staff && row.from ? { type: 'away', staff, from: row.from, to: row.to ?? laterOf(row.from, end) } : null;
    case 'quits':
      return staff ? { type: 'quits', staff } : null;
    case 'position':
      return staff ? { type: 'position', staff, positionPercent: percentIn(row) } : null;
    case 'zone-closes':
      return zone && into ? { type: 'zone-closes', zone, into } : null;
    case 'new-recipients':
      return zone && row.from
        ? { type: 'new-recipients', zone, tier: row.tier, count: countIn(row), from: row.from }
        : null;
  }
}

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
