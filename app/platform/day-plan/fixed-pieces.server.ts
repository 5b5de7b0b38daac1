import type { IsoDate, RecipientId, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { PlannedVisit, PlanTeam } from '~/domain/case/plan';
import type { CaseRecipient, CaseStaff } from '~/domain/case/planning-case';
import { dateOfInstant } from '../time/now.server';
import { clockOf, type LiveShift, type LiveVisit } from './live-rows.server';

/** A piece of somebody's day that stands: nobody else can do it, and nothing else goes there. */
export interface FixedPiece {
  readonly recipient: CaseRecipient;
  readonly planned: PlannedVisit;
  readonly team: PlanTeam;
}

export function pieceOf(
  staff: readonly CaseStaff[],
  of: { id: string; person: CaseStaff; zone: ZoneId; startsAt: Date; minutes: number },
): FixedPiece {
  const { id, person, zone, startsAt, minutes } = of;
  const start = clockOf(startsAt);
  const date: IsoDate = dateOfInstant(startsAt);
  const [recipientId, visit] = [id as RecipientId, id as VisitId];
  return {
    recipient: {
      ...{ id: recipientId, zone, category: 'psychiatric', primary: person.id, teamSize: 1 },
      excludedStaff: staff.flatMap((other) => (other.id === person.id ? [] : [other.id])),
      visits: [{ id: visit, recurrence: 'FREQ=DAILY', earliest: start, latest: start, minutes }],
    },
    planned: { recipient: recipientId, visit, date, start, staff: [person.id] },
    team: { primary: person.id, members: [person.id] },
  };
}

const MS_PER_MINUTE = 60_000;
/** Visits to one recipient with less between them are one piece: between pieces there is travel. */
const LEAST_GAP_MS = 10 * MS_PER_MINUTE;

/** What is over: nobody makes it again, and whoever told may take it back. */
export const isSettled = ({ status }: Pick<LiveVisit, 'status'>): boolean => status === 'done' || status === 'notDone';

interface ToldDays {
  readonly visits: readonly LiveVisit[];
  readonly shifts: readonly LiveShift[];
  readonly staff: readonly CaseStaff[];
  /** What the case calls people, by database id. */
  readonly references: ReadonlyMap<string, StaffId>;
  /** The zone of a recipient by database id, none where she is not in the case. */
  readonly zoneOf: (recipientId: string) => ZoneId | undefined;
  readonly from: IsoDate;
}

/**
 * The times of visits that are over, whenever they were made: nothing else is planned there, as the visit holds them still
 * and stands there again when what was told is taken back.
 */
export function toldPieces(days: ToldDays): FixedPiece[] {
  const settled = days.visits.filter((visit) => visit.date >= days.from && isSettled(visit));
  return days.staff.flatMap((person) => {
    const own = settled.flatMap((visit) => spanOf(days, { visit, person }) ?? []).sort((a, b) => a.from - b.from);
    return joined(own).map(({ id, zone, from, to }) =>
      pieceOf(days.staff, { id, person, zone, startsAt: new Date(from), minutes: (to - from) / MS_PER_MINUTE }),
    );
  });
}

interface Held {
  readonly id: string;
  readonly recipientId: string;
  readonly zone: ZoneId;
  readonly from: number;
  readonly to: number;
}

/** The time that a visit holds of somebody who is at work then. */
function spanOf(days: ToldDays, { visit, person }: { visit: LiveVisit; person: CaseStaff }): Held | null {
  const staffId = visit.staffIds.find((id) => days.references.get(id) === person.id);
  if (staffId === undefined || visit.startsAt === null || visit.endsAt === null) return null;
  const [from, to] = [Date.parse(visit.startsAt), Date.parse(visit.endsAt)];
  const isAtWork = days.shifts.some(
    (shift) =>
      shift.staffId === staffId &&
      shift.status === 'planned' &&
      Date.parse(shift.startsAt) <= from &&
      Date.parse(shift.endsAt) >= to,
  );
  if (!isAtWork || to <= from) return null;
  const { id, recipientId } = visit;
  return { id: `told:${id}:${staffId}`, recipientId, zone: days.zoneOf(recipientId) ?? person.zone, from, to };
}

/** Spans in order, those at one place and close to each other as one. */
function joined(spans: readonly Held[]): Held[] {
  const apart: Held[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    const isSamePlace = last?.recipientId === span.recipientId;
    if (last && isSamePlace && span.from - last.to < LEAST_GAP_MS)
      apart.splice(-1, 1, { ...last, to: Math.max(last.to, span.to) });
    else apart.push(span);
  }
  return apart;
}
