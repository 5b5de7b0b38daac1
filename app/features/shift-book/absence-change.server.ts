import type { Clock, IsoDate } from '~/domain/brand';
import { isSameVisit, type ShiftState, type VisitState } from '~/platform/day-changes/day-state';
import { visitState, WITH_CARERS } from '~/platform/day-changes/write-visits.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import type { LiveOverride } from '~/platform/day-plan/live-rows.server';

/** A shift that an absence left open, with the absence behind it. */
export interface OpenedShift {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
  /** Who works it now, where somebody does. */
  readonly holder: string | null;
  readonly absence: AbsenceBehind | null;
  /** Recipients whom the absent one was to visit on it. */
  readonly recipientIds: readonly string[];
  /** Skills that those visits ask for. */
  readonly skills: readonly string[];
  /** The visits that the absence changed on those days and nobody has since, as they were. */
  readonly visitsBefore: ReadonlyMap<string, VisitState>;
}

/** The absence that left a shift open, on the days that it ties together: a visit may have moved from one to another. */
interface AbsenceBehind {
  readonly changeId: string;
  readonly staffId: string;
  /** The days that the days to plan reach over, both included. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
  /** The first and the last of them that she is away. */
  readonly away: { readonly from: IsoDate; readonly to: IsoDate };
  /** On that date she was at work until then. */
  readonly leaves: { readonly date: IsoDate; readonly time: Clock } | null;
  /** Her shifts of those days as they were, by id. */
  readonly shiftsBefore: ReadonlyMap<string, ShiftState>;
}

/** The shift with what its absence changed that day. What has begun at `at`, or was changed later, is left as it is. */
export async function openedShift(
  db: Db | Tx,
  { shiftId, at }: { shiftId: string; at: Date },
): Promise<OpenedShift | null> {
  const shift = await db.shift.findUnique({
    where: { id: shiftId },
    include: { shiftCode: { select: { code: true } }, staff: { select: { name: true } } },
  });
  if (!shift) return null;
  const change = shift.replacesId === null ? null : await absenceOf(db, shift.replacesId);
  const visits = change ? await visitsOf(db, change.changeId) : [];
  const date = fromDbDate(shift.date);
  const dates = tiedDates(date, visits);
  const tied = visits.filter(({ before, after }) => dates.includes(before.date) || dates.includes(after.date));
  const open = tied.filter(
    ({ before, after, now, hasTaps }) => !hasTaps && isSameVisit(now, after) && isAhead(before, at) && isAhead(now, at),
  );
  const hers = visits.filter(({ before }) => change !== null && before.staffIds.includes(change.staffId));
  const onShift = hers.filter(({ before }) => isWithin(before, shift));
  return {
    ...{ id: shift.id, revision: shift.revision, date, code: shift.shiftCode.code },
    ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString(), status: shift.status },
    holder: shift.staff?.name ?? null,
    absence: change && { ...spanOf(change, dates), shiftsBefore: await shiftsOf(db, { ...change, dates }) },
    recipientIds: [...new Set(onShift.map(({ recipientId }) => recipientId))],
    skills: [...new Set(onShift.flatMap(({ skills }) => skills))],
    visitsBefore: new Map(open.map(({ visitId, before }) => [visitId, before])),
  };
}

/** The days as they would be with everybody there whom this shift's absence took away. */
export function overrideOf(shift: OpenedShift, holder: string | null): LiveOverride {
  const { absence, startsAt, endsAt } = shift;
  if (!absence) return {};
  const held: ShiftState | null = holder === null ? null : { status: 'planned', staffId: holder, startsAt, endsAt };
  return {
    shifts: new Map([...absence.shiftsBefore, ...(held ? [[shift.id, held] as const] : [])]),
    visits: shift.visitsBefore,
  };
}

interface ChangeOfAbsence extends Pick<AbsenceBehind, 'changeId' | 'staffId' | 'leaves'> {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function spanOf({ from, to, ...change }: ChangeOfAbsence, dates: readonly IsoDate[]) {
  const away = dates.filter((date) => date >= from && date <= to);
  const spanned = (list: readonly IsoDate[]) => ({ from: list[0] ?? from, to: list.at(-1) ?? to });
  return { ...change, days: spanned(dates), away: spanned(away) };
}

async function absenceOf(db: Db | Tx, shiftId: string): Promise<ChangeOfAbsence | null> {
  const row = await db.shiftChange.findFirst({
    where: { shiftId, dayChange: { kind: 'absence', undoneBy: null } },
    orderBy: { id: 'desc' },
    select: { before: true, dayChange: { select: { id: true, date: true, facts: true } } },
  });
  const staffId = (row?.before as ShiftState | null | undefined)?.staffId;
  if (!row || !staffId) return null;
  const { id, facts, ...dayChange } = row.dayChange;
  const from = fromDbDate(dayChange.date);
  const told = facts as { to?: IsoDate; fromTime?: Clock | null } | null;
  const time = told?.fromTime ?? null;
  const leaves = time === null ? null : { date: from, time };
  return { changeId: id, staffId, from, to: told?.to ?? from, leaves };
}

async function shiftsOf(db: Db | Tx, of: { changeId: string; staffId: string; dates: readonly IsoDate[] }) {
  const rows = await db.shiftChange.findMany({
    where: { dayChangeId: of.changeId, shift: { date: { in: of.dates.map(toDbDate) } } },
    select: { shiftId: true, before: true },
  });
  return new Map(
    rows.flatMap(({ shiftId, before }) => {
      const was = before as ShiftState | null;
      return was?.staffId === of.staffId ? [[shiftId, was] as const] : [];
    }),
  );
}

const WITH_SKILLS = {
  visitPlan: { select: { skills: { select: { skill: { select: { name: true } } } } } },
} satisfies Prisma.VisitInclude;

async function visitsOf(db: Db | Tx, dayChangeId: string) {
  const rows = await db.visitChange.findMany({
    where: { dayChangeId },
    include: { visit: { include: { ...WITH_CARERS, ...WITH_SKILLS, _count: { select: { taps: true } } } } },
  });
  return rows.flatMap(({ visit, visitId, ...row }) => {
    const [before, after] = [row.before as VisitState | null, row.after as VisitState | null];
    if (!before || !after) return [];
    const { recipientId, visitPlan, _count } = visit;
    const skills = visitPlan?.skills.map(({ skill }) => skill.name) ?? [];
    return [{ visitId, recipientId, skills, before, after, now: visitState(visit), hasTaps: _count.taps > 0 }];
  });
}

/** A date with those that visits were moved to or from, and so on. */
function tiedDates(date: IsoDate, visits: readonly { before: VisitState; after: VisitState }[]): IsoDate[] {
  const dates = new Set([date]);
  for (let known = 0; known < dates.size;) {
    known = dates.size;
    for (const { before, after } of visits) {
      if (dates.has(before.date) || dates.has(after.date)) dates.add(before.date).add(after.date);
    }
  }
  return [...dates].sort();
}

const isAhead = ({ startsAt }: VisitState, at: Date): boolean => startsAt === null || new Date(startsAt) >= at;

function isWithin({ startsAt }: VisitState, shift: { startsAt: Date; endsAt: Date }): boolean {
  if (startsAt === null) return false;
  const start = new Date(startsAt);
  return start >= shift.startsAt && start < shift.endsAt;
}
