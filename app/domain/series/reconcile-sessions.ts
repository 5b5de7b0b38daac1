import type { IsoDate } from '../brand';
import type { Occurrence } from './occurrences';

/** A session as it stands. */
export interface StandingSession {
  readonly id: string;
  readonly occursOn: IsoDate;
  readonly slot: number;
  readonly startsAt: Date;
  /** A person has changed it by itself. */
  readonly ownChange: boolean;
  /** Somebody is registered at it, or has signed up. */
  readonly hasAttendance: boolean;
}

export interface Reconciled {
  readonly add: readonly Occurrence[];
  /** Sessions that nobody has touched: they take what the series now says. */
  readonly follow: readonly { readonly id: string; readonly occurrence: Occurrence }[];
  /** Sessions that nobody has touched and that the series no longer has. */
  readonly drop: readonly string[];
  /** Sessions to come that stand as they were, because somebody has changed them or is registered. */
  readonly kept: readonly string[];
}

/** Whether a change of the series leaves the session as it is. */
export const standsByItself = (session: StandingSession, now: Date): boolean =>
  session.ownChange || session.hasAttendance || session.startsAt <= now;

/**
 * What has to be done to the sessions of a series so that those nobody has touched follow it. What has begun, what has
 * somebody registered and what was changed by itself is never changed and never goes.
 */
export function reconcileSessions(series: {
  standing: readonly StandingSession[];
  wanted: readonly Occurrence[];
  now: Date;
}): Reconciled {
  const keyOf = ({ occursOn, slot }: { occursOn: IsoDate; slot: number }) => `${occursOn} ${slot}`;
  const wanted = new Map(series.wanted.map((occurrence) => [keyOf(occurrence), occurrence]));
  const follow: { id: string; occurrence: Occurrence }[] = [];
  const drop: string[] = [];
  const kept: string[] = [];
  for (const session of series.standing) {
    const occurrence = wanted.get(keyOf(session));
    wanted.delete(keyOf(session));
    if (standsByItself(session, series.now)) {
      if (session.startsAt > series.now) kept.push(session.id);
    } else if (occurrence) follow.push({ id: session.id, occurrence });
    else drop.push(session.id);
  }
  return { add: [...wanted.values()], follow, drop, kept };
}
