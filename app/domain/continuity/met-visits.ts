import type { MetVisit } from './measures';

/** A visit of a day that has been, with the people who checked in at it. */
export interface PastVisit<Id> {
  /** Days from a Monday. */
  readonly day: number;
  readonly status: 'planned' | 'unassigned' | 'done' | 'notDone' | 'cancelled';
  readonly present: readonly Id[];
}

/** `met`: somebody was there. `unregistered`: it was to be made, and nobody has said that she was there or that it was not done. */
export type PastOutcome = 'met' | 'unregistered' | 'notDone';

/** What came of a visit. Who was planned to make it tells nothing: only those who checked in were there. */
export function outcomeOf({ status, present }: Pick<PastVisit<unknown>, 'status' | 'present'>): PastOutcome {
  if (status === 'notDone' || status === 'cancelled' || status === 'unassigned') return 'notDone';
  return present.length > 0 ? 'met' : 'unregistered';
}

/** The visits whose people count in the measures of what has been, in the order given, and how many nobody knows of. */
export function metVisits<Id>(visits: readonly PastVisit<Id>[]): { met: MetVisit<Id>[]; unregistered: number } {
  const met = visits
    .filter((visit) => outcomeOf(visit) === 'met')
    .map(({ day, present }) => ({ day, carers: present }));
  return { met, unregistered: visits.filter((visit) => outcomeOf(visit) === 'unregistered').length };
}
