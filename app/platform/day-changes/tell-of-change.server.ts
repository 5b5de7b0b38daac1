import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Tx } from '../db/db.server';
import type { DayChangeKind } from '../db/generated/client';
import type { ChangedVisitDay, NoticeFacts } from '../notices/notice-facts';
import { sendNotices } from '../notices/send-notices.server';
import { localTimeOf } from '../time/instants';
import type { ShiftState, VisitState } from './day-state';
import type { ShiftDiff } from './write-shifts.server';
import type { VisitDiff } from './write-visits.server';

interface Told {
  readonly changeId: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly kind: DayChangeKind;
  readonly reason: string | null;
  readonly shifts: readonly ShiftDiff[];
  readonly visits: readonly VisitDiff[];
}

const holderOf = (state: ShiftState | null): string | null => (state?.status === 'planned' ? state.staffId : null);
const carersOf = (state: VisitState | null): readonly string[] => (state?.status === 'planned' ? state.staffIds : []);

/** Tells everyone else whose shifts or visits a change concerns. Notices name no recipient. */
export async function tellOfChange(tx: Tx, told: Told): Promise<void> {
  const people = [
    ...told.shifts.flatMap(({ before, after }) => [holderOf(before), holderOf(after)]),
    ...told.visits.flatMap(({ before, after }) => [...carersOf(before), ...carersOf(after)]),
  ].filter((id) => id !== null);
  if (people.length === 0) return;
  const users = await tx.user.findMany({
    where: { endedAt: null, staffId: { in: [...new Set(people)] }, id: { not: told.actor.userId } },
    select: { id: true, staffId: true },
  });
  const userOf = new Map(users.map(({ id, staffId }) => [staffId, id]));
  await tellOfShifts(tx, told, userOf);
  await tellOfVisits(tx, told, userOf);
}

type UserOf = ReadonlyMap<string | null, string>;

async function tellOfShifts(tx: Tx, told: Told, userOf: UserOf): Promise<void> {
  const moved = told.shifts.filter(({ before, after }) => holderOf(before) !== null || holderOf(after) !== null);
  if (moved.length === 0) return;
  const codes = await tx.shiftCode.findMany({
    where: { id: { in: moved.map(({ shiftCodeId }) => shiftCodeId) } },
    select: { id: true, code: true },
  });
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
  const assigned: { userId: string; facts: NoticeFacts['shiftAssigned'] }[] = [];
  const released: { userId: string; facts: NoticeFacts['shiftReleased'] }[] = [];
  for (const { id, date, shiftCodeId, before, after } of moved) {
    const { kind, reason } = told;
    const common = { shiftId: id, date, code: codeOf.get(shiftCodeId) ?? '', kind, reason };
    const was = userOf.get(holderOf(before));
    const is = userOf.get(holderOf(after));
    if (was !== undefined && was !== is) released.push({ userId: was, facts: common });
    if (is !== undefined) assigned.push({ userId: is, facts: { ...common, ...timesOf(after) } });
  }
  await sendNotices(tx, { kind: 'shiftAssigned', at: told.at, to: assigned });
  await sendNotices(tx, { kind: 'shiftReleased', at: told.at, to: released });
}

const clockOf = (instant: string) => localTimeOf({ instant: new Date(instant), timeZone: DEFAULT_TIME_ZONE });
const timesOf = ({ startsAt, endsAt }: ShiftState) => ({ start: clockOf(startsAt), end: clockOf(endsAt) });

/** Whoever is free of a shift hears that, and not of each visit of it. */
async function tellOfVisits(tx: Tx, told: Told, userOf: UserOf): Promise<void> {
  const free = new Set(
    told.shifts.flatMap(({ date, before, after }) =>
      holderOf(before) !== holderOf(after) ? [`${holderOf(before)} ${date}`] : [],
    ),
  );
  const daysOf = new Map<string, Map<IsoDate, ChangedVisitDay>>();
  const count = (staffId: string, date: IsoDate, what: 'added' | 'removed' | 'moved') => {
    if (what === 'removed' && free.has(`${staffId} ${date}`)) return;
    const days = daysOf.get(staffId) ?? new Map<IsoDate, ChangedVisitDay>();
    const day = days.get(date) ?? { date, added: 0, removed: 0, moved: 0 };
    daysOf.set(staffId, days.set(date, { ...day, [what]: day[what] + 1 }));
  };
  for (const { before, after } of told.visits) {
    const [was, is] = [carersOf(before), carersOf(after)];
    for (const one of is) count(one, after.date, was.includes(one) ? 'moved' : 'added');
    for (const one of was) if (!is.includes(one)) count(one, before?.date ?? after.date, 'removed');
  }
  const { changeId, kind, reason } = told;
  const to = [...daysOf].flatMap(([staffId, days]) => {
    const userId = userOf.get(staffId);
    const changed = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return userId === undefined ? [] : [{ userId, facts: { changeId, kind, reason, days: changed } }];
  });
  await sendNotices(tx, { kind: 'visitsChanged', at: told.at, to });
}
