import type { Clock, Code } from '~/domain/brand';
import type { CaseShiftCode } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';

/** A shift longer than this has its break (aml § 10-9). */
const BREAK_ABOVE_MINUTES = 330;

/** The clock times of a live shift. */
interface ShiftTimes {
  readonly code: Code;
  readonly start: Clock;
  readonly end: Clock;
}

/** The codes of a case, and one more for each part of a shift that the shift book has. */
export interface PartCodes {
  /** The code that a shift has in the case: its own, or one of its times where they are other than the code's. */
  codeOf(times: ShiftTimes): Code;
  /** The code of two shifts of one person on one date, the first of them earlier: one long shift with the gap as a break. */
  bothOf(first: ShiftTimes, second: ShiftTimes): Code;
  readonly all: () => CaseShiftCode[];
  /** Codes of parts by the code that they are a part of. */
  readonly partsOf: (code: Code) => readonly Code[];
}

export function partCodes(codes: readonly CaseShiftCode[]): PartCodes {
  const known = new Map(codes.map((one) => [one.code, one]));
  const parts = new Map<Code, CaseShiftCode & { readonly of: Code }>();
  const codeOf = (times: ShiftTimes): Code => {
    const whole = known.get(times.code);
    if (!whole || (whole.start === times.start && whole.end === times.end)) return times.code;
    const code = `${times.code} ${times.start}-${times.end}` as Code;
    parts.set(code, { ...partOf(whole, times), code, of: times.code });
    return code;
  };
  return {
    codeOf,
    bothOf: (first, second) => {
      const [one, other] = [first, second].map((times) => {
        const code = codeOf(times);
        return known.get(code) ?? parts.get(code);
      });
      if (!one || !other) return first.code;
      const code = `${one.code}+${other.code}` as Code;
      const gap = lengthOf({ start: one.start, end: other.end }) - lengthOf(one) - lengthOf(other);
      parts.set(code, {
        ...{ code, of: first.code, start: one.start, end: other.end },
        paidMinutes: one.paidMinutes + other.paidMinutes,
        breakMinutes: Math.max(gap, one.breakMinutes + other.breakMinutes),
      });
      return code;
    },
    all: () => [...codes, ...[...parts.values()].map(({ of: _of, ...part }) => part)],
    partsOf: (code) => [...parts.values()].filter((part) => part.of === code).map((part) => part.code),
  };
}

function partOf(whole: CaseShiftCode, { code, start, end }: ShiftTimes): CaseShiftCode {
  const minutes = lengthOf({ start, end });
  const breakMinutes = minutes > BREAK_ABOVE_MINUTES ? whole.breakMinutes : 0;
  const unpaid = lengthOf(whole) - whole.paidMinutes;
  return { code, start, end, paidMinutes: Math.max(0, minutes - (breakMinutes > 0 ? unpaid : 0)), breakMinutes };
}

function lengthOf({ start, end }: { start: Clock; end: Clock }): number {
  const minutes = minutesOf(end) - minutesOf(start);
  return minutes > 0 ? minutes : minutes + 1440;
}
