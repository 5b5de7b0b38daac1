import type { Model } from '../model/model';
import { legBetween, NEVER, NOWHERE, wantedStart, type Stop } from './stop';

/** A person's shift on a date, as room for visits. Minutes from 00:00 of day 0. */
export interface Duty {
  /** Place in the board's list of routes. */
  readonly key: number;
  readonly staff: number;
  /** The day that the shift belongs to. */
  readonly day: number;
  /** After the handover. */
  readonly opens: number;
  readonly closes: number;
  /** Break in one piece that the visits leave. */
  readonly rest: number;
  /** Nothing that is not begun starts, and nobody leaves for it, before this. */
  readonly freeFrom: number;
}

/** Starts for the stops of a route, in order. */
export interface Timed {
  readonly starts: readonly number[];
  /** Stops that do not start when it was wanted. */
  readonly changes: number;
  /** Stops with no start to keep that do not start when they did before. */
  readonly strays: number;
  readonly travel: number;
}

/** A list of stops to be timed, with buffers that are used again. `legs[i]`: travel to stop `i`. */
interface Frame {
  readonly model: Model;
  readonly duty: Duty;
  readonly stops: readonly Stop[];
  readonly now: number;
  readonly scratch: TimeScratch;
}

/**
 * States of the timing: `i` stops are done with `c` changed starts, the break being taken (1) or not (0), at
 * `(c * (stops + 1) + i) * 2 + rested`. `free`: when, at the earliest; NEVER where that cannot be. `starts`, `how`: the
 * last stop's start and how it was reached.
 */
export interface TimeScratch {
  free: Int32Array;
  starts: Int32Array;
  how: Uint8Array;
  legs: Int32Array;
  /** The step in hand: to stop `i`, from a state that is free then, to the first of two states. */
  readonly at: { i: number; rested: number; free: number; to: number; changed: number };
}

export const createTimeScratch = (): TimeScratch => ({
  free: new Int32Array(0),
  starts: new Int32Array(0),
  how: new Uint8Array(0),
  legs: new Int32Array(0),
  at: { i: 0, rested: 0, free: 0, to: 0, changed: 0 },
});

/** In `how`: the start is not as wanted; the break was taken earlier; it is taken on the way to this stop. */
const CHANGED = 1;
const RESTED = 2;
const BREAKS = 4;

/** A route that can be walked, and how it ends. */
interface Walked {
  readonly changes: number;
  readonly rested: number;
  readonly travel: number;
}

/**
 * Times a route so that as few stops as possible start at another time than wanted, and those as near to it as they
 * can. `null` where the route cannot be walked with at most `most` of them: travel, windows, break, end of the shift, or
 * where `dearer` says so of the changes and the travel. Exact for the order of the stops: with equally many changes,
 * being free earlier is never worse.
 */
export function timeRoute(
  route: { readonly model: Model; readonly duty: Duty; readonly now: number; readonly scratch: TimeScratch },
  stops: readonly Stop[],
  at: { readonly most: number; readonly dearer?: (changes: number, travel: number) => boolean },
): Timed | null {
  const { model, duty, now, scratch } = route;
  const frame: Frame = { model, duty, now, scratch, stops };
  const walked = fewestChanges(frame, at);
  if (walked === null) return null;
  const { changes, rested, travel } = walked;
  const steps = walkBack(frame, changes, rested);
  const starts = settle(frame, steps, duty.closes - (rested === 1 ? 0 : duty.rest));
  return { starts, changes, strays: straysIn(stops, starts), travel };
}

function fewestChanges(
  frame: Frame,
  { most, dearer }: { readonly most: number; readonly dearer?: (changes: number, travel: number) => boolean },
): Walked | null {
  const { duty, stops, scratch } = frame;
  const { closes, rest } = duty;
  const highest = Math.min(most, stops.length);
  const travel = prepare(frame, highest);
  for (let changes = 0; changes <= highest; changes++) {
    if (dearer?.(changes, travel)) return null;
    fillLayer(frame, changes);
    const end = (changes * (stops.length + 1) + stops.length) * 2;
    const { free } = scratch;
    const rested = free[end]! <= closes - rest ? 0 : free[end + 1]! <= closes ? 1 : NOWHERE;
    if (rested !== NOWHERE) return { changes, rested, travel };
  }
  return null;
}

function straysIn(stops: readonly Stop[], starts: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < stops.length; i++) {
    const { job, keep, day } = stops[i]!;
    if (keep === NOWHERE && job.before !== null && starts[i] !== wantedStart(job, day)) count++;
  }
  return count;
}

/** Sizes the buffers and writes the legs; answers the travel of the whole route in minutes. */
function prepare({ model, stops, scratch }: Frame, highest: number): number {
  const size = (highest + 1) * (stops.length + 1) * 2;
  if (scratch.free.length < size) {
    scratch.free = new Int32Array(2 * size);
    scratch.starts = new Int32Array(2 * size);
    scratch.how = new Uint8Array(2 * size);
  }
  if (scratch.legs.length < stops.length) scratch.legs = new Int32Array(2 * stops.length);
  let travel = 0;
  for (let i = 0; i < stops.length; i++) {
    const leg = i === 0 ? 0 : legBetween(model, stops[i - 1]!, stops[i]!);
    scratch.legs[i] = leg;
    travel += leg;
  }
  return travel;
}

/** Fills the states with exactly this many changed starts, from those with one less and from each other. */
function fillLayer(frame: Frame, changes: number): void {
  const { duty, stops, scratch } = frame;
  const { free, at } = scratch;
  const width = (stops.length + 1) * 2;
  const base = changes * width;
  free.fill(NEVER, base, base + width);
  if (changes === 0) free[duty.rest === 0 ? 1 : 0] = duty.opens;
  for (let i = 0; i < stops.length; i++) {
    const { keep, fixed } = stops[i]!;
    const mayChange = changes > 0 && keep !== NOWHERE && !fixed;
    at.i = i;
    at.to = base + 2 * (i + 1);
    for (let rested = 0; rested < 2; rested++) {
      const from = base + 2 * i + rested;
      at.rested = rested;
      at.changed = 0;
      at.free = free[from]!;
      if (at.free < NEVER) reach(frame);
      if (!mayChange) continue;
      at.changed = CHANGED;
      at.free = free[from - width]!;
      if (at.free < NEVER) reach(frame);
    }
  }
}

/** Notes what the next stop leads to, with the break before it and without. */
function reach(frame: Frame): void {
  const { duty, stops, scratch, now } = frame;
  const { i, rested, free, changed } = scratch.at;
  const stop = stops[i]!;
  const leg = scratch.legs[i]!;
  const { rest } = duty;
  if (stop.job.frozen) return note(frame, stop.keep, stop.keep - free - leg >= rest);
  const first = begins(stops, i);
  const base = first ? Math.max(free, duty.freeFrom) : free;
  const ready = base + leg;
  // Time before now that she had for herself, where she comes late to the next.
  const hadBreak = first && Math.min(now, base) - free >= rest;
  if (changed === 0 && stop.keep !== NOWHERE) {
    if (ready <= stop.keep) note(frame, stop.keep, hadBreak || stop.keep - ready >= rest);
    return;
  }
  const straight = Math.max(stop.from, first ? Math.max(base, now) + leg : ready);
  const later = Math.max(straight, ready + rest);
  if (straight <= stop.to) note(frame, straight, hadBreak || straight - ready >= rest);
  if (rested === 0 && later > straight && later <= stop.to) note(frame, later, true);
}

/** Whether a stop is the first of those that are not begun. */
const begins = (stops: readonly Stop[], i: number): boolean => i === 0 || stops[i - 1]!.job.frozen;

function note({ scratch, stops }: Frame, start: number, idle: boolean): void {
  const { at } = scratch;
  const breaks = idle && at.rested === 0;
  const to = at.to + (breaks ? 1 : at.rested);
  const end = Math.max(at.free, start + stops[at.i]!.job.minutes);
  if (scratch.free[to]! <= end) return;
  scratch.free[to] = end;
  scratch.starts[to] = start;
  scratch.how[to] = at.changed | (at.rested === 1 ? RESTED : 0) | (breaks ? BREAKS : 0);
}

interface Step {
  readonly start: number;
  readonly changed: boolean;
  readonly breaks: boolean;
}

/** The steps that lead to the end, first stop first. */
function walkBack({ stops, scratch }: Frame, changes: number, rested: number): Step[] {
  const steps: Step[] = new Array<Step>(stops.length);
  let layer = changes;
  let at = rested;
  for (let i = stops.length; i > 0; i--) {
    const state = (layer * (stops.length + 1) + i) * 2 + at;
    const how = scratch.how[state]!;
    const changed = (how & CHANGED) > 0;
    steps[i - 1] = { start: scratch.starts[state]!, changed, breaks: (how & BREAKS) > 0 };
    at = (how & RESTED) > 0 ? 1 : 0;
    if (changed) layer--;
  }
  return steps;
}

/** Moves each start that is changed as near to the time before as the others, and the break where it is, allow. */
function settle(frame: Frame, steps: readonly Step[], latestEnd: number): number[] {
  const { stops } = frame;
  const starts: number[] = new Array<number>(stops.length);
  for (let i = stops.length - 1; i >= 0; i--) {
    const { start } = steps[i]!;
    const next = i + 1 < stops.length ? starts[i + 1]! - gapBefore(frame, steps, i + 1) : latestEnd;
    const last = Math.min(stops[i]!.to, next - stops[i]!.job.minutes);
    starts[i] = stands(stops[i]!, steps[i]!) ? start : Math.max(start, last);
  }
  for (let i = 0; i < stops.length; i++) {
    const stop = stops[i]!;
    if (stands(stop, steps[i]!)) continue;
    const earliest = begins(stops, i)
      ? steps[i]!.start
      : Math.max(stop.from, starts[i - 1]! + stops[i - 1]!.job.minutes + gapBefore(frame, steps, i));
    starts[i] = Math.min(starts[i]!, Math.max(earliest, wantedStart(stop.job, stop.day)));
  }
  return starts;
}

const stands = ({ job, keep }: Stop, { changed }: Step): boolean => job.frozen || (keep !== NOWHERE && !changed);

/** Minutes from the end of the stop before to a start, at the least. */
const gapBefore = ({ scratch, duty }: Frame, steps: readonly Step[], i: number): number =>
  scratch.legs[i]! + (steps[i]!.breaks ? duty.rest : 0);
