import type { RedZone } from '../../../domain/calendar/red-zones';
import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model, StaffModel } from '../../model/model';
import { lawFrame, redDaysAround, type LawFrame } from '../../rules/law/law-frame';
import { datedShift } from '../../rules/law/law-line';
import { zonesWithin } from '../../rules/law/sundays';
import { datedLimits, type DatedLimits } from '../law/dated-limits';
import { redDayChoices } from '../law/red-day-choices';

/** What the law asks of single cells and of red days on the dates of a plan, for proofs over whole lines. */
export interface DatedLaw {
  /** Red zones of the plan's turns, each with the one before it. */
  readonly redZones: readonly { readonly before: RedZone; readonly zone: RedZone }[];
  /**
   * Tables of cells, of which a line fits one where the person is free in those of the red zones, given by their first
   * days, that come after one that she works in; see `redDayChoices`.
   */
  readonly choices: (of: { staff: number; weekendEvery: number; free: ReadonlySet<number> }) => readonly Uint8Array[];
  /** By rota day and shift: whether it is longer than the person may work, and than `atLeast` minutes too. */
  readonly isTooLong: (of: { staff: number; day: number; shift: number; atLeast: number }) => boolean;
  /** Minutes of the longest shift that is too long for somebody; 0 where none is. */
  readonly longest: number;
}

export function datedLaw(model: Model, agreements: readonly DatedAgreement[]): DatedLaw {
  const turns = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks));
  const frames = Array.from({ length: turns }, (_, turn) => {
    const redDays = redDaysAround({ start: model.case.start, rotaWeeks: model.rotaWeeks, turn });
    return lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null });
  });
  const lengths = frames.map((frame) => shiftLengths(frame));
  const limits = frames.map((frame) => model.staff.map((person) => datedLimits(frame, person)));
  const known = new Map<string, readonly Uint8Array[]>();
  return {
    redZones: frames.flatMap((frame) =>
      zonesWithin(frame, { from: frame.firstDay, to: frame.firstDay + model.rotaDays }),
    ),
    choices: ({ staff, weekendEvery, free }) => {
      const key = `${staff} ${weekendEvery} ${[...free].join()}`;
      const isAsked = ({ days }: RedZone): boolean => free.has(days[0]!);
      const choices = known.get(key) ?? redDayChoices(frames, { person: model.staff[staff]!, weekendEvery, isAsked });
      known.set(key, choices);
      return choices;
    },
    isTooLong: ({ staff, day, shift, atLeast }) =>
      lengths.some((minutes, turn) => {
        const most = Math.max(atLeast, limits[turn]![staff]!.shiftMinutes[day]!);
        return minutes[day * model.shifts.length + shift]! > most;
      }),
    longest: Math.max(
      0,
      ...frames.map((_, turn) => longestRefused(model, { lengths: lengths[turn]!, limits: limits[turn]! })),
    ),
  };
}

/** Minutes of work of each shift on each day of a turn, index `day * shifts + shift`. */
const shiftLengths = (frame: LawFrame): Float64Array => {
  const { rotaDays, shifts } = frame.model;
  return Float64Array.from({ length: rotaDays * shifts.length }, (_, at) => {
    const day = frame.firstDay + Math.floor(at / shifts.length);
    return datedShift(frame, { shift: shifts[at % shifts.length]!, day }).workMinutes;
  });
};

function longestRefused(
  { staff, shifts }: Model,
  of: { lengths: Float64Array; limits: readonly DatedLimits[] },
): number {
  const most = (person: StaffModel, at: number): number =>
    of.limits[person.index]!.shiftMinutes[Math.floor(at / shifts.length)]!;
  const refused = (at: number): boolean =>
    staff.some((person) => person.canWork[at % shifts.length] === true && of.lengths[at]! > most(person, at));
  return of.lengths.reduce((longest, minutes, at) => (minutes > longest && refused(at) ? minutes : longest), 0);
}
