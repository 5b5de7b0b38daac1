import type { IsoDate, RecipientId, StaffId, VisitId } from '~/domain/brand';
import type { PlannedVisit, PlanTeam } from '~/domain/case/plan';
import type { CaseRecipient, CaseStaff } from '~/domain/case/planning-case';
import { dateOfInstant } from '../time/now.server';
import { clockOf, type LiveVisit } from './live-rows.server';

/** A piece of somebody's day that stands: nobody else can do it, and nothing else goes there. */
export interface FixedPiece {
  readonly recipient: CaseRecipient;
  readonly planned: PlannedVisit;
  readonly team: PlanTeam;
}

export function pieceOf(
  staff: readonly CaseStaff[],
  of: { id: string; person: CaseStaff; startsAt: Date; minutes: number },
): FixedPiece {
  const { id, person, startsAt, minutes } = of;
  const start = clockOf(startsAt);
  const date: IsoDate = dateOfInstant(startsAt);
  const [recipientId, visit] = [id as RecipientId, id as VisitId];
  return {
    recipient: {
      ...{ id: recipientId, zone: person.zone, category: 'psychiatric', primary: person.id, teamSize: 1 },
      excludedStaff: staff.flatMap((other) => (other.id === person.id ? [] : [other.id])),
      visits: [{ id: visit, recurrence: 'FREQ=DAILY', earliest: start, latest: start, minutes }],
    },
    planned: { recipient: recipientId, visit, date, start, staff: [person.id] },
    team: { primary: person.id, members: [person.id] },
  };
}

const MS_PER_MINUTE = 60_000;

/**
 * What is left of the times of visits that are over before them: made earlier, or not made. Nothing else is planned there,
 * as the one who told may take it back, and the visit then stands where it stood.
 */
export function toldPieces(of: {
  readonly visits: readonly LiveVisit[];
  readonly staff: readonly CaseStaff[];
  /** What the case calls people, by database id. */
  readonly references: ReadonlyMap<string, StaffId>;
  readonly from: IsoDate;
}): FixedPiece[] {
  return of.visits.flatMap((visit) => {
    const { date, startsAt, endsAt } = visit;
    if (date < of.from || startsAt === null || endsAt === null) return [];
    const begins = freeFrom(visit, { startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
    const minutes = begins === null ? 0 : (Date.parse(endsAt) - begins) / MS_PER_MINUTE;
    if (begins === null || minutes <= 0) return [];
    return visit.staffIds.flatMap((staffId) => {
      const person = of.staff.find((one) => one.id === of.references.get(staffId));
      const id = `told:${visit.id}:${staffId}`;
      return person ? [pieceOf(of.staff, { id, person, startsAt: new Date(begins), minutes })] : [];
    });
  });
}

/** From when the time of a visit holds nothing that the plan shows, or none where the visit itself stands there. */
function freeFrom(visit: LiveVisit, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number | null {
  if (visit.status === 'notDone') return +startsAt;
  if (visit.status !== 'done') return null;
  if (visit.begunAt === null) return +startsAt;
  if (visit.begunAt >= startsAt) return null;
  return Math.max(+startsAt, +visit.begunAt + (+endsAt - +startsAt));
}
