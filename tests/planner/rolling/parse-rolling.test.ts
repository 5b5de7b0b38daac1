import { describe, expect, it } from 'vitest';
import { parseRolling } from '~/planner/rolling/parse-rolling';

const TEXT = `# days in a week
7

2
# shifts
2
1 1 1 1 1 0 0
0 0 1 1 0 1 1
D 420 450 2 5
N 1320 570 1 3
1 4
2 6
1 2
N D
N - D
N - N
`;
const LINES = TEXT.split('\n');
const changed = (line: number, text: string): string =>
  LINES.map((old, at) => (at === line - 1 ? text : old)).join('\n');

describe('reading a rolling instance', () => {
  it('takes every line at its word, whatever ends the lines', () => {
    const instance = {
      days: 7,
      employees: 2,
      shifts: [
        { name: 'D', run: { min: 2, max: 5 } },
        { name: 'N', run: { min: 1, max: 3 } },
      ],
      demand: [
        [1, 1, 1, 1, 1, 0, 0],
        [0, 0, 1, 1, 0, 1, 1],
      ],
      off: { min: 1, max: 4 },
      work: { min: 2, max: 6 },
      forbiddenPairs: [[1, 0]],
      forbiddenAcrossOff: [
        [1, 0],
        [1, 1],
      ],
    };
    for (const end of ['\n', '\r\n', '\r']) {
      expect(parseRolling(TEXT.replaceAll('\n', end))).toEqual({ ok: true, instance });
    }
  });

  it.each([
    [4, '0', 'the number of employees'],
    [7, '1 1 1 1 1 0', 'the demand for shift 1 on 7 weekdays'],
    [8, '0 0 1 1 0 1 -1', 'the demand for shift 2 on 7 weekdays'],
    [9, 'D 420 450 5 2', 'shift 1: a name of one character, start, length, shortest and longest run'],
    [10, 'D 1320 570 1 3', 'shift 2: a name of one character, start, length, shortest and longest run'],
    [11, '4 1', 'the least and greatest number of days off in a row'],
    [12, '2 many', 'the least and greatest number of working days in a row'],
    [14, 'N X', 'a forbidden pair: two shifts'],
    [15, 'N D D', 'a forbidden triple: a shift, - for one day off, and a shift'],
    [17, 'N - D', 'the end of the file'],
  ])('names line %i when it says "%s"', (line, text, expected) => {
    expect(parseRolling(changed(line, text))).toEqual({ ok: false, fault: { line, expected, found: text } });
  });

  it('says what is missing at the end', () => {
    const fault = {
      line: 14,
      expected: 'a forbidden triple: a shift, - for one day off, and a shift',
      found: 'the end of the file',
    };
    expect(parseRolling(LINES.slice(0, 14).join('\n'))).toEqual({ ok: false, fault });
    expect(parseRolling('')).toMatchObject({ ok: false, fault: { line: 1, expected: 'the number of days in a week' } });
  });
});
