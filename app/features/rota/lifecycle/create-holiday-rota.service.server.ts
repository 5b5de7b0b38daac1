import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween, weekdayOfDate } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { formatDate } from '~/platform/i18n/format';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { copyTeamsAndVisits } from '~/platform/versions/copy-plan.server';
import { createVersion } from '~/platform/versions/create-version.server';

interface Input {
  readonly name: string;
  /** A Monday. */
  readonly startsOn: IsoDate;
  readonly weeks: number;
}

/**
 * Makes a rota that is laid over the base rota for some weeks, with a draft that begins as a copy of what the base says
 * for those weeks: days with their locks, teams and visits. Published, it decides its own weeks and no other day.
 */
export function createHolidayRota(
  deps: { db: Db; actor: Actor; now: Now },
  input: Input,
): Promise<Verdict<{ versionId: string }>> {
  return inTransaction(deps.db, (tx) => createIn(tx, deps, input));
}

async function createIn(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Now },
  { name, startsOn, weeks }: Input,
): Promise<Verdict<{ versionId: string }>> {
  const at = now();
  const today = dateOfInstant(at);
  if (weekdayOfDate(startsOn) !== 1) return refuse('notMonday', { field: 'startsOn' });
  if (startsOn < today) return refuse('roundInPast', { field: 'startsOn', facts: { first: formatDate(today) } });
  await oneAtATime(tx, 'rota');
  const same = await tx.rota.count({ where: { name: { equals: name, mode: 'insensitive' } } });
  if (same > 0) return refuse('taken', { field: 'name' });
  const base = await baseOf(tx, startsOn);
  if (!base) return refuse('noBaseRota', { field: 'startsOn' });
  const lastDay = addDays(startsOn, weeks * 7 - 1);
  if (lastDay > base.lastDay) return refuse('afterBase', { field: 'weeks', facts: { end: formatDate(base.lastDay) } });
  const rota = await tx.rota.create({
    data: {
      name,
      kind: 'holiday',
      resourceGroupId: base.resourceGroupId,
      startsOn: toDbDate(startsOn),
      weeks,
      planWeeks: weeks,
    },
  });
  const version = { rotaId: rota.id, basedOnId: base.versionId, runId: null, createdById: actor.userId, at };
  const { id } = await createVersion(tx, version);
  const turn = daysBetween({ from: base.startsOn, to: startsOn });
  await copyWeeks(tx, { from: base.versionId, to: id, turn, days: weeks * 7, baseDays: base.days, startsOn, lastDay });
  await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: id } });
  return { ok: true, versionId: id };
}

/** The published version of the base rota that has started last by a day. */
async function baseOf(tx: Tx, day: IsoDate) {
  const version = await tx.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base', startsOn: { lte: toDbDate(day) } } },
    orderBy: { rota: { startsOn: 'desc' } },
    select: { id: true, rota: true },
  });
  if (!version) return null;
  const { resourceGroupId, weeks, planWeeks, ...rota } = version.rota;
  const startsOn = fromDbDate(rota.startsOn);
  const lastDay = addDays(startsOn, planWeeks * 7 - 1);
  return { versionId: version.id, resourceGroupId, startsOn, days: weeks * 7, lastDay };
}

interface Copy {
  readonly from: string;
  readonly to: string;
  /** Days from the base's first day to the first one of these weeks. */
  readonly turn: number;
  readonly days: number;
  readonly baseDays: number;
  readonly startsOn: IsoDate;
  readonly lastDay: IsoDate;
}

async function copyWeeks(tx: Tx, { from, to, turn, days, baseDays, startsOn, lastDay }: Copy): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
    SELECT ${to}::uuid, staff_id, here.day, shift_code_id, locked
    FROM generate_series(0, ${days - 1}::int) AS here (day)
    JOIN rota_cell base ON base.day = (here.day + ${turn}::int) % ${baseDays}::int
    WHERE base.rota_version_id = ${from}::uuid`;
  await copyTeamsAndVisits(tx, { from, to, days: { first: startsOn, last: lastDay } });
  // A visit that nobody could make on any day of its week has no date: these weeks get those that they lack.
  await tx.$executeRaw`
    INSERT INTO draft_visit (id, rota_version_id, visit_plan_id, recipient_id, cause, facts)
    SELECT gen_random_uuid(), ${to}::uuid, visit_plan_id, undated.recipient_id, cause, facts
    FROM (
      SELECT *, row_number() OVER (PARTITION BY visit_plan_id ORDER BY id) AS place
      FROM draft_visit WHERE rota_version_id = ${from}::uuid AND date IS NULL
    ) undated
    JOIN visit_plan ON visit_plan.id = visit_plan_id
    WHERE place <= ${days / 7}::int * times_per_week - (
      SELECT count(*) FROM draft_visit here
      WHERE here.rota_version_id = ${to}::uuid AND here.visit_plan_id = undated.visit_plan_id)`;
}
