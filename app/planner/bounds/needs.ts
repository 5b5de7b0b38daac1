import { weekdayOf } from '../../domain/time/clock';
import type { VisitModel } from '../model/model';
import { bestDays } from './best-days';
import { canMake, type MakerTable, type Makers } from './makers';

/** Something that a set of people must be able to do. People are bits. */
export interface Need {
  /** Everybody who could take part. */
  readonly helpers: bigint;
  /** So many helpers are needed at least. */
  readonly count: number;
  /** Whether these people meet the need; `null` where any `count` helpers do. */
  readonly met: ((people: bigint) => boolean) | null;
}

/** Days from a Monday to another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What of a visit its needs depend on. */
export type NeededVisit = Pick<VisitModel, 'carers' | 'movable'>;

/** A planned visit on its day. */
export interface PlannedOn<Visit> {
  readonly visit: Visit;
  readonly day: number;
}

/**
 * The needs of a recipient's planned visits in a window: visits on fixed days one by one, a movable visit with its
 * number in each week. What nobody could make binds nobody and is left out.
 */
export function needsOf<Visit extends NeededVisit>(
  makers: MakerTable<Visit>,
  entries: readonly PlannedOn<Visit>[],
  window: Window,
): Need[] {
  const byVisit = new Map<Visit, PlannedOn<Visit>[]>();
  for (const entry of entries) {
    if (entry.day < window.from || entry.day >= window.to) continue;
    byVisit.set(entry.visit, [...(byVisit.get(entry.visit) ?? []), entry]);
  }
  const needs = [...byVisit].flatMap(([visit, planned]) =>
    visit.movable
      ? movableNeeds({ makers, visit, window, counts: weekCounts(planned, window) })
      : planned.flatMap((entry) => dayNeeds(makers.of(visit, entry.day))),
  );
  return needs.filter((need) => need.helpers !== 0n && (need.met === null || need.met(need.helpers)));
}

export function weekCounts(entries: readonly { readonly day: number }[], window: Window): number[] {
  const counts = Array.from({ length: (window.to - window.from) / 7 }, () => 0);
  for (const { day } of entries) counts[Math.floor((day - window.from) / 7)]!++;
  return counts;
}

/** A visit of two carers is two of its helpers, and one with each skill, wherever those counts say the same. */
function dayNeeds(makers: Makers): Need[] {
  const { people, meeting, skilled } = makers;
  if (meeting === null) return [{ helpers: people, count: 1, met: null }];
  if (!meeting.always) return [{ helpers: people, count: 2, met: (chosen) => canMake(makers, chosen) }];
  return [people, ...skilled].map((helpers, i): Need => ({ helpers, count: i === 0 ? 2 : 1, met: null }));
}

interface MovableNeed<Visit extends NeededVisit> {
  readonly makers: MakerTable<Visit>;
  readonly visit: Visit;
  readonly window: Window;
  readonly counts: readonly number[];
}

/** One need for the window; where the weeks do not bind each other, a need for each week. */
function movableNeeds<Visit extends NeededVisit>(need: MovableNeed<Visit>): Need[] {
  const { visit, window, counts } = need;
  if (visit.movable?.minDaysBetween !== 1) return [movableNeed(need)];
  return counts.flatMap((count, week) => {
    const from = window.from + week * 7;
    return count > 0 ? [movableNeed({ ...need, window: { from, to: from + 7 }, counts: [count] })] : [];
  });
}

function movableNeed<Visit extends NeededVisit>({ makers, visit, window, counts }: MovableNeed<Visit>): Need {
  const movable = visit.movable!;
  const days = Array.from({ length: window.to - window.from }, (_, i) => window.from + i)
    .filter((day) => movable.weekdays.has(weekdayOf(day)))
    .map((day) => ({ day, makers: makers.of(visit, day) }));
  const helpers = days.reduce((all, day) => all | day.makers.people, 0n);
  const known = new Map<number, boolean>();
  const met = (people: bigint): boolean => {
    let open = 0;
    for (const day of days) if (canMake(day.makers, people)) open |= 1 << (day.day - window.from);
    const before = known.get(open);
    if (before !== undefined) return before;
    const gain = (day: number): number => ((open >> (day - window.from)) & 1 ? 0 : -Infinity);
    const result = bestDays({ movable, firstWeek: window.from / 7, counts, gain }) === 0;
    known.set(open, result);
    return result;
  };
  const once = counts.length === 1 && counts[0] === 1 && visit.carers === 1;
  return { helpers, count: visit.carers, met: once ? null : met };
}
