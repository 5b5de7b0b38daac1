import type { Model } from '../model/model';
import type { DutyLoad, DutyVisit } from './capacity-program';
import type { ProgramRow } from './proven-minimum';

/** A limit is added where it is passed by more than so many minutes. */
const SLACK_MINUTES = 0.5;

/** What the visits of a duty take at least, against the minutes that it has. */
export interface DutyLimits {
  /** All of the duty but handover and break. */
  whole(load: DutyLoad): ProgramRow;
  /** The part of the duty whose limit these amounts pass the most, if any does. */
  passed(load: DutyLoad, made: Float64Array): ProgramRow | null;
}

/**
 * Limits from minutes, least travel and windows. Every visit but the first of a duty has travel before it, at least the
 * least leg from any other recipient's zone; a second visit to the same recipient may need none. A visit whose every
 * start keeps it within a part of the duty takes its minutes there.
 */
export function dutyLimits(model: Model): DutyLimits {
  const legs = leastLegs(model);
  const { handoverMinutes } = model.rules;
  return {
    whole: ({ duty, visits }) => {
      const minutes = duty.end - duty.start - handoverMinutes - duty.shift.breakNeeded;
      return limitRow({ visits, minutes, legs });
    },
    passed: ({ visits }, made) => {
      const some = visits.filter(({ column }) => made[column]! > 1e-6);
      let worst = { by: SLACK_MINUTES, from: 0, to: 0 };
      for (const from of new Set(some.map(({ opens }) => opens))) {
        for (const to of new Set(some.map(({ closes }) => closes))) {
          if (to <= from) continue;
          const row = limitRow({ visits: within(some, { from, to }), minutes: to - from, legs });
          const by = row.columns.reduce((sum, column, i) => sum + made[column]! * row.values[i]!, 0) - row.upper;
          if (by > worst.by) worst = { by, from, to };
        }
      }
      if (worst.to === 0) return null;
      return limitRow({ visits: within(visits, worst), minutes: worst.to - worst.from, legs });
    },
  };
}

const within = (visits: readonly DutyVisit[], part: { from: number; to: number }): DutyVisit[] =>
  visits.filter(({ opens, closes }) => opens >= part.from && closes <= part.to);

function limitRow(of: { visits: readonly DutyVisit[]; minutes: number; legs: readonly number[] }): ProgramRow {
  const { visits, minutes, legs } = of;
  const seen = new Set<number>();
  let longest = 0;
  const values = visits.map(({ visit }) => {
    const leg = seen.has(visit.recipient) ? 0 : legs[visit.recipient]!;
    seen.add(visit.recipient);
    longest = Math.max(longest, leg);
    return visit.minutes + leg;
  });
  return { lower: -Infinity, upper: minutes + longest, columns: visits.map(({ column }) => column), values };
}

/** The least travel to each recipient from any other one. */
function leastLegs(model: Model): number[] {
  return model.recipients.map(({ index, zone }) => {
    const others = model.recipients.filter((other) => other.index !== index);
    return others.length > 0 ? Math.min(...others.map((other) => model.travel[other.zone]![zone]!)) : 0;
  });
}
