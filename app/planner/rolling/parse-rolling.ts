import type { DayRange, RollingInstance, RollingShift } from './rolling-instance';

/** What is wrong with the text of an instance, and where: `line` counts from 1. */
export interface RollingFault {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

export type ParsedRolling =
  { readonly ok: true; readonly instance: RollingInstance } | { readonly ok: false; readonly fault: RollingFault };

class Unreadable extends Error {
  constructor(readonly fault: RollingFault) {
    super(fault.expected);
  }
}

/**
 * Reads an instance of rotating workforce scheduling in the text format of Musliu's public set. Blank lines and lines
 * that start with `#` are skipped. In order: days in a week; employees; number of shifts; a line a shift with the
 * demand of each weekday; a line a shift with name, start, length, shortest and longest run; shortest and longest days
 * off; shortest and longest work; numbers of forbidden pairs and triples; the pairs `N D`; the triples `N - D`.
 */
export function parseRolling(text: string): ParsedRolling {
  try {
    return { ok: true, instance: read(linesOf(text)) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

interface Line {
  readonly number: number;
  readonly words: readonly string[];
}

interface Lines {
  next(expected: string): Line;
  /** The next line as exactly `count` whole numbers of at least `least`. */
  numbers(of: { count: number; least: number; expected: string }): { readonly line: Line; readonly values: number[] };
  end(): void;
}

function linesOf(text: string): Lines {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const lines: Line[] = all
    .map((line, index) => ({ number: index + 1, words: line.trim().split(/\s+/) }))
    .filter(({ words }) => words[0] !== '' && !words[0]?.startsWith('#'));
  let at = 0;
  const next = (expected: string): Line => {
    const line = lines[at++];
    if (line === undefined) throw new Unreadable({ line: all.length, expected, found: 'the end of the file' });
    return line;
  };
  return {
    next,
    numbers({ count, least, expected }) {
      const line = next(expected);
      const values = line.words.map((word) => (/^\d{1,6}$/.test(word) ? Number(word) : NaN));
      if (values.length !== count || !values.every((value) => value >= least)) throw unreadable(line, expected);
      return { line, values };
    },
    end() {
      const rest = lines[at];
      if (rest !== undefined) throw unreadable(rest, 'the end of the file');
    },
  };
}

const unreadable = (line: Line, expected: string): Unreadable =>
  new Unreadable({ line: line.number, expected, found: line.words.join(' ') });

function read(lines: Lines): RollingInstance {
  const single = (expected: string): number => lines.numbers({ count: 1, least: 1, expected }).values[0] ?? 0;
  const days = single('the number of days in a week');
  const employees = single('the number of employees');
  const count = single('the number of shifts');
  const demand = Array.from({ length: count }, (_, shift) => {
    const expected = `the demand for shift ${shift + 1} on ${days} weekdays`;
    return lines.numbers({ count: days, least: 0, expected }).values;
  });
  const shifts: RollingShift[] = [];
  for (let shift = 0; shift < count; shift++) shifts.push(readShift(lines, shifts));
  const off = readRange(lines, 'the least and greatest number of days off in a row');
  const work = readRange(lines, 'the least and greatest number of working days in a row');
  const expected = 'the numbers of forbidden pairs and triples';
  const [pairs = 0, triples = 0] = lines.numbers({ count: 2, least: 0, expected }).values;
  const forbiddenPairs = Array.from({ length: pairs }, () => readSequence({ lines, shifts, across: false }));
  const forbiddenAcrossOff = Array.from({ length: triples }, () => readSequence({ lines, shifts, across: true }));
  lines.end();
  return { days, employees, shifts, demand, off, work, forbiddenPairs, forbiddenAcrossOff };
}

function readShift(lines: Lines, before: readonly RollingShift[]): RollingShift {
  const expected = `shift ${before.length + 1}: a name of one character, start, length, shortest and longest run`;
  const line = lines.next(expected);
  const [name = '', ...rest] = line.words;
  const [, , min = NaN, max = NaN] = rest.map((word) => (/^\d{1,6}$/.test(word) ? Number(word) : NaN));
  const named = [...name].length === 1 && name !== '-' && !before.some((shift) => shift.name === name);
  if (!named || rest.length !== 4 || !(min <= max)) throw unreadable(line, expected);
  return { name, run: { min, max } };
}

function readRange(lines: Lines, expected: string): DayRange {
  const { line, values } = lines.numbers({ count: 2, least: 0, expected });
  const [min = 0, max = 0] = values;
  if (min > max) throw unreadable(line, expected);
  return { min, max };
}

/** A forbidden pair `N D`, or with `across` a triple `N - D`. */
function readSequence(of: { lines: Lines; shifts: readonly RollingShift[]; across: boolean }): [number, number] {
  const { lines, shifts, across } = of;
  const expected = across
    ? 'a forbidden triple: a shift, - for one day off, and a shift'
    : 'a forbidden pair: two shifts';
  const line = lines.next(expected);
  const [first, ...rest] = line.words;
  const off = across ? rest.shift() : '-';
  const from = shifts.findIndex(({ name }) => name === first);
  const to = shifts.findIndex(({ name }) => name === rest[0]);
  if (from < 0 || to < 0 || off !== '-' || rest.length !== 1) throw unreadable(line, expected);
  return [from, to];
}
