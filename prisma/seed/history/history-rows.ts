import type { IsoDate } from '~/domain/brand';
import type { DayChangeKind } from '~/platform/db/generated/client';
import type { WallClock } from '~/platform/time/instants';
import type { Dice } from '../../../scripts/lib/dice';
import type { SimulatedDay, SimulatedShift, SimulatedVisit } from './simulate-day';
import type { Span } from './template';

/** Rows of the tables that a simulated day fills, by the names of their columns. */
export interface HistoryRows {
  readonly dayChanges: Record<keyof typeof DAY_CHANGE, unknown>[];
  readonly shifts: Record<keyof typeof SHIFT, unknown>[];
  readonly shiftChanges: Record<keyof typeof SHIFT_CHANGE, unknown>[];
  readonly visits: Record<keyof typeof VISIT, unknown>[];
  readonly carers: Record<keyof typeof CARER, unknown>[];
  readonly attendances: Record<keyof typeof ATTENDANCE, unknown>[];
  readonly visitChanges: Record<keyof typeof VISIT_CHANGE, unknown>[];
}

export const DAY_CHANGE = {
  id: 'uuid',
  kind: 'day_change_kind',
  date: 'date',
  created_by_id: 'uuid',
  created_at: 'timestamptz',
};
export const SHIFT = {
  id: 'uuid',
  staff_id: 'uuid',
  shift_code_id: 'uuid',
  rota_version_id: 'uuid',
  date: 'date',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  status: 'shift_status',
  replaces_id: 'uuid',
};
export const SHIFT_CHANGE = { shift_id: 'uuid', day_change_id: 'uuid', before: 'jsonb', after: 'jsonb' };
export const VISIT = {
  id: 'uuid',
  visit_plan_id: 'uuid',
  recipient_id: 'uuid',
  rota_version_id: 'uuid',
  date: 'date',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  status: 'visit_status',
  cause: 'text',
  earliest: 'text',
  latest: 'text',
  minutes: 'int',
  carers_needed: 'int',
};
export const CARER = { visit_id: 'uuid', staff_id: 'uuid', starts_at: 'timestamptz', ends_at: 'timestamptz' };
export const ATTENDANCE = {
  visit_id: 'uuid',
  staff_id: 'uuid',
  checked_in_at: 'timestamptz',
  checked_out_at: 'timestamptz',
};
export const VISIT_CHANGE = { visit_id: 'uuid', day_change_id: 'uuid', before: 'jsonb', after: 'jsonb' };

export const noRows = (): HistoryRows => ({
  ...{ dayChanges: [], shifts: [], shiftChanges: [], visits: [], carers: [], attendances: [], visitChanges: [] },
});

export interface DayToWrite {
  readonly rows: HistoryRows;
  readonly day: SimulatedDay;
  readonly date: IsoDate;
  readonly versionId: string;
  readonly actorId: string;
  readonly wall: WallClock;
  readonly dice: Dice;
}

const MS_PER_MINUTE = 60_000;

/** Adds a day to the rows: the shift book with who stood in, the visits as they were, and the history of both. */
export function writeDay(of: DayToWrite): void {
  const changeOf = dayChanges(of);
  for (const shift of of.day.shifts) writeShift(of, { shift, changeOf });
  for (const visit of of.day.visits) writeVisit(of, { visit, changeOf });
}

type ChangeOf = (kind: DayChangeKind) => string;

/** One change of each kind a day, made when it is first asked for. */
function dayChanges({ rows, date, actorId, wall, dice }: DayToWrite): ChangeOf {
  const made = new Map<DayChangeKind, string>();
  return (kind) => {
    const known = made.get(kind);
    if (known !== undefined) return known;
    const id = makeId(dice);
    made.set(kind, id);
    const created_at = wall.atMinute({ date, minute: 6 * 60 + 40 + made.size });
    rows.dayChanges.push({ id, kind, date, created_by_id: actorId, created_at });
    return id;
  };
}

function writeShift(of: DayToWrite, { shift, changeOf }: { shift: SimulatedShift; changeOf: ChangeOf }): void {
  const { rows, date, versionId, dice } = of;
  const [starts_at, ends_at] = instantsIn(of, shift);
  const id = makeId(dice);
  const row = { shift_code_id: shift.shiftCodeId, rota_version_id: versionId, date, starts_at, ends_at };
  const status = shift.happened === 'asPlanned' ? 'planned' : shift.happened;
  const staff_id = status === 'open' ? null : shift.staffId;
  rows.shifts.push({ ...row, id, staff_id, status, replaces_id: null });
  const state = (staffId: string | null, at: string) => ({ status: at, staffId, startsAt: starts_at, endsAt: ends_at });
  if (status === 'absent') {
    const change = { shift_id: id, day_change_id: changeOf('absence') };
    rows.shiftChanges.push({
      ...change,
      before: state(shift.staffId, 'planned'),
      after: state(shift.staffId, 'absent'),
    });
  }
  if (shift.substituteId === null) return;
  const substitute = { ...row, id: makeId(dice), staff_id: shift.substituteId, status: 'planned', replaces_id: id };
  rows.shifts.push(substitute);
  const after = state(shift.substituteId, 'planned');
  rows.shiftChanges.push({ shift_id: substitute.id, day_change_id: changeOf('substitute'), before: null, after });
}

function writeVisit(of: DayToWrite, { visit, changeOf }: { visit: SimulatedVisit; changeOf: ChangeOf }): void {
  const { rows, date, versionId, dice } = of;
  const id = makeId(dice);
  const [starts_at, ends_at] = visit.assigned.length > 0 ? instantsIn(of, visit) : [null, null];
  const own = visit.visitPlanId === null ? unplannedOf(visit) : NOT_UNPLANNED;
  const { status, cause } = stateOf(visit);
  rows.visits.push({
    ...{ id, visit_plan_id: visit.visitPlanId, recipient_id: visit.recipientId, rota_version_id: versionId, date },
    ...{ starts_at, ends_at, status, cause, ...own },
  });
  for (const staff_id of visit.assigned) rows.carers.push({ visit_id: id, staff_id, starts_at, ends_at });
  if (visit.outcome === 'done' && starts_at !== null && ends_at !== null) {
    for (const staff_id of visit.assigned) {
      const checked_in_at = new Date(starts_at.getTime() + dice.int(-4, 9) * MS_PER_MINUTE);
      const checked_out_at = new Date(ends_at.getTime() + dice.int(-2, 8) * MS_PER_MINUTE + 9 * MS_PER_MINUTE);
      rows.attendances.push({ visit_id: id, staff_id, checked_in_at, checked_out_at });
    }
  }
  if (visit.changedBy === null) return;
  const [plannedStart, plannedEnd] = visit.planned.length > 0 ? instantsIn(of, visit) : [null, null];
  const planned = {
    status: visit.planned.length > 0 ? 'planned' : 'unassigned',
    cause: visit.planned.length > 0 ? null : 'no-capacity',
    ...{ date, startsAt: plannedStart, endsAt: plannedEnd, staffIds: [...visit.planned].sort() },
  };
  const after = {
    status: visit.assigned.length > 0 ? 'planned' : 'unassigned',
    cause: visit.assigned.length > 0 ? null : 'no-capacity',
    ...{ date, startsAt: starts_at, endsAt: ends_at, staffIds: [...visit.assigned].sort() },
  };
  const before = visit.visitPlanId === null ? null : planned;
  rows.visitChanges.push({ visit_id: id, day_change_id: changeOf(visit.changedBy), before, after });
}

const NOT_UNPLANNED = { earliest: null, latest: null, minutes: null, carers_needed: null };

const unplannedOf = ({ start, end, assigned }: SimulatedVisit) => ({
  ...{ earliest: clockOf(start), latest: clockOf(start), minutes: end - start, carers_needed: assigned.length },
});

function stateOf({ outcome }: SimulatedVisit): { status: string; cause: string | null } {
  if (outcome === 'nobody') return { status: 'unassigned', cause: 'no-capacity' };
  if (outcome === 'done' || outcome === 'unregistered')
    return { status: outcome === 'done' ? 'done' : 'planned', cause: null };
  return { status: 'notDone', cause: outcome };
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const instantsIn = ({ wall, date }: DayToWrite, { start, end }: Span): [Date, Date] => [
  wall.atMinute({ date, minute: start }),
  wall.atMinute({ date, minute: end }),
];

/** A version 4 UUID of drawn digits. */
export function makeId(dice: Dice): string {
  const hex = Array.from({ length: 8 }, () => dice.int(0, 0xffff).toString(16).padStart(4, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
