import type { DatedAgreement } from '../../../domain/working-time/limit';
import { UNDECIDED, type Model } from '../../model/model';
import { ownLimits, type OwnLimits } from '../personal-limits';
import type { DatedLaw } from './dated-law';

/** Everything that can make a rota impossible, as figures that can be loosened one by one. */
export interface CaseLimits {
  /** `[weekday 0..6][shift]`. */
  readonly demandMin: readonly (readonly number[])[];
  readonly demandMax: readonly (readonly number[])[];
  /** By row of the skill demand. */
  readonly skillMin: readonly number[];
  /** Minutes; -Infinity asks for no rest between shifts. */
  readonly dailyRest: number;
  /** Minutes; -1 asks for no weekly day off. */
  readonly weeklyRest: number;
  readonly maxShifts: number;
  readonly maxNights: number;
  readonly weekMinutes: number;
  /** Red zones, by their first days, in which whoever worked in the one before is off, unless an agreement averages hers. */
  readonly redDays: ReadonlySet<number>;
  /** Rota days on which people are asked for; `null` where it is all. */
  readonly askedDays: ReadonlySet<number> | null;
  /** Rota days on which fewer people are enough on a shift than on its weekday. */
  readonly fewer: readonly { readonly day: number; readonly shift: number; readonly min: number }[];
  /** A shift of so many minutes may be worked, whatever the law has for a person. */
  readonly dayMinutes: number;
  readonly people: readonly PersonLimits[];
}

export interface PersonLimits {
  /** Rest and week minutes by an agreement of her own, where they are not everyone's; they go where everyone's go. */
  readonly own: OwnLimits | null;
  readonly weekendEvery: number;
  readonly paidLeast: number;
  readonly paidMost: number;
  /** Whether these hold: own codes only, weekdays off, fixed cells, and not counting while away. */
  readonly ownCode: boolean;
  readonly offWeekday: boolean;
  readonly fixed: boolean;
  readonly away: boolean;
}

/** Room for the rounding of a percentage, in minutes, as the rule of contract hours has. */
const ROUNDING_MINUTES = 1e-6;

interface LimitedBy {
  readonly agreements?: readonly DatedAgreement[] | undefined;
  /** What the law asks on real dates, where it is to be kept too. */
  readonly law?: DatedLaw | undefined;
}

/** The limits of a case as it stands, and of what people in it have agreed on themselves. */
export function limitsOf(model: Model, by: LimitedBy = {}): CaseLimits {
  const { agreements = [], law } = by;
  const own = ownLimits(model, agreements);
  const hasOwn = new Set(agreements.map(({ staff }) => staff));
  const { rules } = model;
  const slack = rules.hoursToleranceMinutes + ROUNDING_MINUTES;
  return {
    demandMin: model.demand.map((row) => row.map(({ min }) => min)),
    demandMax: model.demand.map((row) => row.map(({ max }) => max)),
    skillMin: model.skillDemand.map(({ min }) => min),
    dailyRest: rules.dailyRestHours * 60,
    weeklyRest: rules.weeklyRestHours * 60,
    maxShifts: rules.maxConsecutiveShifts,
    maxNights: rules.maxConsecutiveNights,
    weekMinutes: rules.maxWeekMinutes,
    redDays: new Set(law?.redZones.map(({ zone }) => zone.days[0]!)),
    askedDays: null,
    fewer: [],
    dayMinutes: law ? 0 : Infinity,
    people: model.staff.map((person) => ({
      own: hasOwn.has(person.id) ? (own[person.index] ?? null) : null,
      weekendEvery: person.weekendEvery,
      paidLeast: person.contractMinutes - slack,
      paidMost: person.contractMinutes + slack,
      ownCode: true,
      offWeekday: true,
      fixed: true,
      away: true,
    })),
  };
}

interface WhoseCells {
  readonly limits: CaseLimits;
  readonly staff: number;
  readonly law: DatedLaw;
}

/** Index `day * (shifts + 1) + value + 1`: 1 where a person may have the value, by her own limits and the law's. */
export function allowedCells(model: Model, of: WhoseCells): Uint8Array {
  const person = model.staff[of.staff]!;
  const limits = of.limits.people[of.staff]!;
  const width = model.shifts.length + 1;
  const offWeekday = (day: number): boolean =>
    limits.offWeekday && [...person.offWeekdays].some((weekday) => weekday - 1 === day % 7);
  return Uint8Array.from({ length: model.rotaDays * width }, (_, at) => {
    const day = Math.floor(at / width);
    const value = (at % width) - 1;
    const fixed = limits.fixed ? person.fixed[day]! : UNDECIDED;
    if (fixed !== UNDECIDED && fixed !== value) return 0;
    if (value < 0) return 1;
    if (of.law.isTooLong({ staff: of.staff, day, shift: value, atLeast: of.limits.dayMinutes })) return 0;
    return (limits.ownCode && !person.canWork[value]) || offWeekday(day) ? 0 : 1;
  });
}

/** People that limits ask for at least on a shift of a rota day. */
export function leastOn({ demandMin, askedDays, fewer }: CaseLimits, at: { day: number; shift: number }): number {
  if (askedDays !== null && !askedDays.has(at.day)) return 0;
  const less = fewer.find(({ day, shift }) => day === at.day && shift === at.shift);
  return less?.min ?? demandMin[at.day % 7]![at.shift]!;
}
