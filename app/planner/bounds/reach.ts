import { weekdayOf } from '../../domain/time/clock';
import { bestDays } from './best-days';
import { indexesOf } from './cover';
import type { MakerTable, Makers } from './makers';
import { weekCounts, type NeededVisit, type PlannedOn, type Window } from './needs';

/** Where planned visits are looked at. The window is whole weeks from a Monday, and holds all of them. */
export interface ReachIn<Visit> {
  readonly makers: MakerTable<Visit>;
  /** How many people there are; they are numbered from 0. */
  readonly people: number;
  readonly window: Window;
}

/**
 * The most of the planned visits that one person could make, as a share of them. People are looked at from the one with
 * most of them within reach, until nobody left can pass the best.
 */
export function upcCeiling<Visit extends NeededVisit>(
  reachIn: ReachIn<Visit>,
  entries: readonly PlannedOn<Visit>[],
): number {
  const visits = plannedVisits(entries).map((visit) => reachOf(reachIn, visit));
  const within = Array.from({ length: reachIn.people }, (_, person) =>
    visits.reduce((sum, { most }) => sum + most(person), 0),
  );
  const order = [...within.keys()].sort((a, b) => within[b]! - within[a]!);
  let best = 0;
  for (const person of order) {
    if (within[person]! <= best) break;
    best = Math.max(
      best,
      visits.reduce((sum, { exact }) => sum + exact(person), 0),
    );
  }
  return best / entries.length;
}

/** The most of the planned visits that some people could make, movable visits on their best days, as a share of them. */
export function shareCeiling<Visit extends NeededVisit>(
  { makers, window }: Pick<ReachIn<Visit>, 'makers' | 'window'>,
  of: { readonly entries: readonly PlannedOn<Visit>[]; readonly can: (makers: Makers) => boolean },
): number {
  const made = plannedVisits(of.entries).map(({ visit, planned }) => {
    if (visit.movable === null) return planned.filter(({ day }) => of.can(makers.of(visit, day))).length;
    const counts = weekCounts(planned, window);
    const gain = (day: number): number => (of.can(makers.of(visit, day)) ? 1 : 0);
    return Math.max(0, bestDays({ movable: visit.movable, firstWeek: window.from / 7, counts, gain }));
  });
  return made.reduce((sum, one) => sum + one, 0) / of.entries.length;
}

interface PlannedVisit<Visit> {
  readonly visit: Visit;
  readonly planned: readonly PlannedOn<Visit>[];
}

function plannedVisits<Visit>(entries: readonly PlannedOn<Visit>[]): PlannedVisit<Visit>[] {
  const visits = [...new Set(entries.map(({ visit }) => visit))];
  return visits.map((visit) => ({ visit, planned: entries.filter((entry) => entry.visit === visit) }));
}

/** Of one planned visit: how many of its times a person could make, and no less than that at once. */
interface VisitReach {
  readonly most: (person: number) => number;
  readonly exact: (person: number) => number;
}

function reachOf<Visit extends NeededVisit>(
  { makers, people, window }: ReachIn<Visit>,
  { visit, planned }: PlannedVisit<Visit>,
): VisitReach {
  const { movable } = visit;
  if (movable === null) {
    const times = new Uint16Array(people);
    for (const { day } of planned) for (const person of indexesOf(makers.of(visit, day).people)) times[person]!++;
    const exact = (person: number): number => times[person]!;
    return { exact, most: exact };
  }
  const days = window.to - window.from;
  const counts = weekCounts(planned, window);
  const could = new Uint8Array(people * days);
  for (let at = 0; at < days; at++) {
    const day = window.from + at;
    if (!movable.weekdays.has(weekdayOf(day)) || counts[Math.floor(at / 7)] === 0) continue;
    for (const person of indexesOf(makers.of(visit, day).people)) could[person * days + at] = 1;
  }
  const inWeek = (person: number, week: number): number =>
    could.subarray(person * days + week * 7, person * days + week * 7 + 7).reduce((sum, one) => sum + one, 0);
  const gain = (person: number) => (day: number) => could[person * days + day - window.from]!;
  return {
    most: (person) => counts.reduce((sum, count, week) => sum + Math.min(count, inWeek(person, week)), 0),
    exact: (person) => Math.max(0, bestDays({ movable, firstWeek: window.from / 7, counts, gain: gain(person) })),
  };
}
