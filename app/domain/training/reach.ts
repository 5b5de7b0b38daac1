import type { IsoDate } from '../brand';

/** Somebody whom knowledge is to reach: one of a zone's staff. */
export interface Member {
  readonly id: string;
  readonly zoneId: string;
}

/** That somebody was at a session of a date. */
export interface Presence {
  readonly personId: string;
  readonly date: IsoDate;
}

export interface Reach {
  /** People who have been there, each counted once. */
  readonly reached: number;
  /** People there are. */
  readonly size: number;
}

interface Counted {
  readonly members: readonly Member[];
  readonly presences: readonly Presence[];
}

/** How many of the members were at some of the sessions. Whoever is no member is not counted, wherever she was. */
export function reachOf({ members, presences }: Counted): Reach {
  const there = new Set(presences.map(({ personId }) => personId));
  return { reached: members.filter(({ id }) => there.has(id)).length, size: members.length };
}

/** The reach as a share 0..1, or `null` where there is nobody to reach. */
export const shareReached = ({ reached, size }: Reach): number | null => (size === 0 ? null : reached / size);

/** How many had been reached when a date was over. */
export interface ReachPoint {
  readonly date: IsoDate;
  readonly reached: number;
}

/** The reach as it grew: one point for each date on which somebody was there for the first time, in order. It never falls. */
export function reachCurve({ members, presences }: Counted): ReachPoint[] {
  const known = new Set(members.map(({ id }) => id));
  const firstOf = new Map<string, IsoDate>();
  for (const { personId, date } of presences) {
    const first = firstOf.get(personId);
    if (known.has(personId) && (first === undefined || date < first)) firstOf.set(personId, date);
  }
  const points: ReachPoint[] = [];
  for (const date of [...firstOf.values()].sort()) {
    const reached = (points.at(-1)?.reached ?? 0) + 1;
    if (points.at(-1)?.date === date) points.pop();
    points.push({ date, reached });
  }
  return points;
}
