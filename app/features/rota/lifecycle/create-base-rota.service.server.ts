import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { daysBetween, weekdayOfDate } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { formatDate } from '~/platform/i18n/format';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { createVersion } from '~/platform/versions/create-version.server';

interface Input {
  readonly name: string;
  /** A Monday. */
  readonly startsOn: IsoDate;
  readonly weeks: number;
  /** How many times it is walked. */
  readonly turns: number;
  /** The lines of the published base rota, on in its turn; or nothing. */
  readonly lines: 'copy' | 'empty';
}

/**
 * Makes the next base rota, with a draft. Copied lines go on in the turn of the published rota, without its locks; who has
 * left and codes that have ended by then are not among them. Teams and visits are planned anew, because their dates are
 * others. Published, it takes over from its first day.
 */
export function createBaseRota(
  deps: { db: Db; actor: Actor; now: Now },
  input: Input,
): Promise<Verdict<{ versionId: string }>> {
  return inTransaction(deps.db, (tx) => createIn(tx, deps, input));
}

async function createIn(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Now },
  { name, startsOn, weeks, turns, lines }: Input,
): Promise<Verdict<{ versionId: string }>> {
  const at = now();
  const today = dateOfInstant(at);
  if (weekdayOfDate(startsOn) !== 1) return refuse('notMonday', { field: 'startsOn' });
  if (startsOn < today) return refuse('roundInPast', { field: 'startsOn', facts: { first: formatDate(today) } });
  await oneAtATime(tx, 'rota');
  const same = await tx.rota.count({ where: { name: { equals: name, mode: 'insensitive' } } });
  if (same > 0) return refuse('taken', { field: 'name' });
  const beside = await tx.rota.findFirst({
    where: { kind: 'base', startsOn: toDbDate(startsOn), versions: { some: {} } },
    select: { name: true },
  });
  if (beside) return refuse('sameStart', { field: 'startsOn', facts: { name: beside.name } });
  const group = await tx.resourceGroup.findFirst({ select: { id: true }, orderBy: { id: 'asc' } });
  if (!group) return refuse('nobodyToPlan', { field: 'name' });
  const before = lines === 'copy' ? await publishedBefore(tx, startsOn) : null;
  if (lines === 'copy' && !before) return refuse('noBaseRota', { field: 'lines' });
  const rota = await tx.rota.create({
    data: { name, resourceGroupId: group.id, startsOn: toDbDate(startsOn), weeks, planWeeks: weeks * turns },
  });
  const basedOnId = before?.versionId ?? null;
  const { id } = await createVersion(tx, { rotaId: rota.id, basedOnId, runId: null, createdById: actor.userId, at });
  if (before) await copyLines(tx, { ...before, to: id, startsOn, days: weeks * 7 });
  await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: id } });
  return { ok: true, versionId: id };
}

/** The published version of the base rota that has started last by a day. */
async function publishedBefore(tx: Tx, day: IsoDate) {
  const version = await tx.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base', startsOn: { lte: toDbDate(day) } } },
    orderBy: { rota: { startsOn: 'desc' } },
    select: { id: true, rota: { select: { startsOn: true, weeks: true } } },
  });
  if (!version) return null;
  const turn = daysBetween({ from: fromDbDate(version.rota.startsOn), to: day });
  return { versionId: version.id, turn, baseDays: version.rota.weeks * 7 };
}

interface Copy {
  readonly versionId: string;
  /** Days from the first day that is copied from to the first that is copied to. */
  readonly turn: number;
  readonly baseDays: number;
  readonly to: string;
  readonly startsOn: IsoDate;
  readonly days: number;
}

async function copyLines(tx: Tx, { versionId, turn, baseDays, to, startsOn, days }: Copy): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id)
    SELECT ${to}::uuid, base.staff_id, here.day, code.id
    FROM generate_series(0, ${days - 1}::int) AS here (day)
    JOIN rota_cell base ON base.day = (here.day + ${turn}::int) % ${baseDays}::int
    JOIN staff ON staff.id = base.staff_id AND (staff.employed_to IS NULL OR staff.employed_to >= ${startsOn}::date)
    LEFT JOIN shift_code code ON code.id = base.shift_code_id AND (code.ends_on IS NULL OR code.ends_on >= ${startsOn}::date)
    WHERE base.rota_version_id = ${versionId}::uuid`;
}
