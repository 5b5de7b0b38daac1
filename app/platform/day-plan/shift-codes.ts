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
  readonly all: () => CaseShiftCode[];
  /** Codes of parts by the code that they are a part of. */
  readonly partsOf: (code: Code) => readonly Code[];
}

export function partCodes(codes: readonly CaseShiftCode[]): PartCodes {
  const known = new Map(codes.map((one) => [one.code, one]));
  const parts = new Map<Code, CaseShiftCode & { readonly of: Code }>();
  return {
    codeOf: (times) => {
      const whole = known.get(times.code);
      if (!whole || (whole.start === times.start && whole.end === times.end)) return times.code;
      const code = `${times.code} ${times.start}-${times.end}` as Code;
      parts.set(code, { ...partOf(whole, times), code, of: times.code });
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
