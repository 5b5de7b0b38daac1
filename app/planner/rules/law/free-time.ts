import { realMinutes, type LawFrame } from './law-frame';
import { datedShift, type DatedShift, type LawLine } from './law-line';

/**
 * Minutes that really pass around each day of `[from, to)` from the end of the shift before to the start of the one
 * after; 0 on a day with a shift, `Infinity` for a line without shifts.
 */
export function freeAround(frame: LawFrame, line: LawLine, { from, to }: { from: number; to: number }): number[] {
  const days = Array.from({ length: to - from }, (_, i) => from + i);
  if (line.shifts.length === 0) return days.map(() => Infinity);
  let before = nearest(frame, line, { day: from, step: -1 });
  let after: DatedShift | null = null;
  return days.map((day) => {
    const shift = line.on(day);
    if (shift) {
      before = datedShift(frame, { shift, day });
      after = null;
      return 0;
    }
    after ??= nearest(frame, line, { day, step: 1 });
    return realMinutes(frame, { start: before.end, end: after.start });
  });
}

/** The closest shift before or after a day. The line has one. */
function nearest(frame: LawFrame, line: LawLine, { day, step }: { day: number; step: 1 | -1 }): DatedShift {
  let at = day + step;
  for (;;) {
    const shift = line.on(at);
    if (shift) return datedShift(frame, { shift, day: at });
    at += step;
  }
}
