import type { Model } from '../model/model';
import { legBetween, NEVER, type Stop } from './stop';
import type { Duty } from './time-route';

/**
 * Earliest and latest starts of the stops of a route by windows, travel and break alone, whatever start is wanted.
 * `...Open`: no break before the stop is taken, or one is still to come after it; `...Rested`: it is taken, or none is
 * needed any more. Minutes from 00:00 of day 0.
 */
export interface Envelope {
  readonly earliestOpen: readonly number[];
  readonly earliestRested: readonly number[];
  readonly latestOpen: readonly number[];
  readonly latestRested: readonly number[];
}

interface Way {
  readonly model: Model;
  readonly duty: Duty;
  readonly stops: readonly Stop[];
}

export function envelopeOf(way: Way): Envelope {
  return { ...forward(way), ...backward(way) };
}

const firstOf = ({ job, fixed, keep, from }: Stop): number => (fixed || job.frozen ? keep : from);
const lastOf = ({ job, fixed, keep, to }: Stop): number => (fixed || job.frozen ? keep : to);

function forward({ model, duty, stops }: Way): Pick<Envelope, 'earliestOpen' | 'earliestRested'> {
  const earliestOpen: number[] = [];
  const earliestRested: number[] = [];
  let open = duty.opens;
  let rested = duty.rest === 0 ? duty.opens : NEVER;
  stops.forEach((stop, i) => {
    const leg = i === 0 ? 0 : legBetween(model, stops[i - 1]!, stop);
    const from = firstOf(stop);
    const to = lastOf(stop);
    const atOpen = Math.max(from, open + leg);
    const atRested = Math.max(from, Math.min(rested, open + duty.rest) + leg);
    earliestOpen.push(atOpen > to ? NEVER : atOpen);
    earliestRested.push(atRested > to ? NEVER : atRested);
    open = earliestOpen[i]! + stop.job.minutes;
    rested = earliestRested[i]! + stop.job.minutes;
  });
  return { earliestOpen, earliestRested };
}

function backward({ model, duty, stops }: Way): Pick<Envelope, 'latestOpen' | 'latestRested'> {
  const latestOpen: number[] = [];
  const latestRested: number[] = [];
  let open = -NEVER;
  let rested = duty.closes;
  for (let i = stops.length - 1; i >= 0; i--) {
    const stop = stops[i]!;
    const spent = stop.job.minutes + (i + 1 < stops.length ? legBetween(model, stop, stops[i + 1]!) : 0);
    const atOpen = Math.min(lastOf(stop), Math.max(open, rested - duty.rest) - spent);
    const atRested = Math.min(lastOf(stop), rested - spent);
    latestOpen[i] = atOpen < firstOf(stop) ? -NEVER : atOpen;
    latestRested[i] = atRested < firstOf(stop) ? -NEVER : atRested;
    open = latestOpen[i]!;
    rested = latestRested[i]!;
  }
  return { latestOpen, latestRested };
}

/** Whether a stop could stand before the one now at `place`. Necessary, and sufficient but for starts before now. */
export function mayStand(way: Way & { readonly envelope: Envelope }, stop: Stop, place: number): boolean {
  const { model, duty, stops, envelope } = way;
  const { minutes } = stop.job;
  const before = stops[place - 1];
  const after = stops[place];
  const there = before ? legBetween(model, before, stop) : 0;
  const onward = after ? legBetween(model, stop, after) : 0;
  const open = before ? envelope.earliestOpen[place - 1]! + before.job.minutes : duty.opens;
  const rested = before ? envelope.earliestRested[place - 1]! + before.job.minutes : NEVER;
  const startOpen = Math.max(stop.from, open + there);
  if (startOpen > stop.to) return false;
  const startRested = Math.max(stop.from, Math.min(rested, open + duty.rest) + there);
  const lastRested = (after ? envelope.latestRested[place]! : duty.closes) - onward - minutes;
  const lastOpen = Math.max(lastRested - duty.rest, after ? envelope.latestOpen[place]! - onward - minutes : -NEVER);
  return startOpen <= lastOpen || (startRested <= lastRested && startRested <= stop.to);
}
