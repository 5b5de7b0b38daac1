import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCase, makeStaff } from '../../factories/case';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rota check '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  /** Standard output, a list of parts for each line. */
  readonly lines: string[][];
  readonly errors: string[];
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

function rotaCheck(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [TSX, 'scripts/rota-check.ts', ...args],
      { cwd: ROOT },
      (_error, out, errors) =>
        resolve({ code: child.exitCode, lines: linesOf(out).map((line) => line.split('\t')), errors: linesOf(errors) }),
    );
  });
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A week with one long night, 22:15-07:45, which nine hours do not hold. */
const caseFile = () =>
  file(
    'case.json',
    makeCase({
      shiftCodes: [{ code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 }],
      demand: [{ weekday: 1, code: 'N', min: 1, max: 1 }],
      staff: [makeStaff({ id: 'anna', name: 'Anna', codes: ['N'], positionPercent: 25 })],
      recipients: [],
    }),
  );
const planFile = (cells: (string | null)[]) =>
  file('plan.json', { format: 'kjente-fjes/plan@1', case: 'made-up', rota: { anna: cells } });
const ONE_NIGHT = ['N', null, null, null, null, null, null];

describe('npm run rota:check', () => {
  it('names the paragraph, the person, the date and the size of what breaks the law, and ends with 1', async () => {
    const { code, lines, errors } = await rotaCheck('--case', caseFile(), '--plan', planFile(ONE_NIGHT));
    expect(errors).toEqual([]);
    expect(lines).toEqual([
      [
        ...['law', 'soft', 'day-hours', 'aml § 10-4 (1), § 10-5', 'anna Anna', '07.09.2026', '30 min'],
        'For lang arbeidsdag. 9 t 30 min arbeid i ett døgn, fra vakt N begynner. Grensen er 9 t.',
      ],
      ['total', 'hard 0, soft: law 1, agreement 0, house 0, advice 0; 1 to mend'],
    ]);
    expect(code).toBe(1);
  });

  it('finds nothing where an agreement allows ten hours, and ends with 0', async () => {
    const agreed = [{ limit: 'dayHours', value: 10, validFrom: '2026-01-01', source: 'Protokoll 1' }];
    const files = ['--case', caseFile(), '--plan', planFile(ONE_NIGHT), '--agreements', file('agreed.json', agreed)];
    const { code, lines } = await rotaCheck(...files);
    expect(lines).toEqual([['total', 'hard 0, soft: law 0, agreement 0, house 0, advice 0; kept']]);
    expect(code).toBe(0);
  });

  it('reads a whole plan too: the demo keeps every hard rule and the law', async () => {
    const files = ['--case', join(ROOT, 'prisma/demo/fjordvik-60.json'), '--plan', join(ROOT, 'prisma/demo/plan.json')];
    const { code, lines, errors } = await rotaCheck(...files);
    expect(errors).toEqual([]);
    expect(lines.at(-1)?.[1]).toMatch(/^hard 0, soft: law 0, agreement 0, .*; kept$/);
    expect(code).toBe(0);
  });

  it('puts a broken hard rule first, and ends with 1', async () => {
    const { code, lines } = await rotaCheck('--case', caseFile(), '--plan', planFile([null, ...ONE_NIGHT.slice(0, 6)]));
    expect(lines[0]?.slice(0, 3)).toEqual(['house', 'hard', 'demand']);
    expect(code).toBe(1);
  });
});

describe('npm run rota:check, given what it cannot read, ends with 2 and says why', () => {
  it.each<[string, () => string[], RegExp[]]>([
    ['no plan', () => ['--case', caseFile()], [/^options: --plan: expected a file name/, /^usage/]],
    [
      'a plan that is not there',
      () => ['--case', caseFile(), '--plan', join(folder, 'none.json')],
      [/^plan: \$: expected a file that can be read, found ENOENT/],
    ],
    [
      'a line that is too short, and a stranger',
      () => [
        ...['--case', caseFile(), '--plan'],
        file('short.json', { format: 'kjente-fjes/plan@1', rota: { anna: ['X'], eve: [] } }),
      ],
      [
        /^plan: \$\.rota\.anna\[0\]: expected a shift code of the case, found "X"$/,
        /^plan: \$\.rota\.anna: expected a list of 7, found a list of 1$/,
        /^plan: \$\.rota\.eve: expected a person of the case, found "eve"$/,
      ],
    ],
    [
      'an agreement that goes past the law',
      () => [
        ...['--case', caseFile(), '--plan', planFile(ONE_NIGHT), '--agreements'],
        file('past.json', [{ limit: 'dailyRestHours', value: 7, validFrom: '2026-01-01', source: 'Protokoll 1' }]),
      ],
      [/^agreements: \$\[0\]\.value: expected a value that the limit can have, found 7$/],
    ],
  ])('%s', async (_what, args, errors) => {
    const outcome = await rotaCheck(...args());
    expect(outcome.code).toBe(2);
    expect(outcome.lines).toEqual([]);
    expect(outcome.errors).toHaveLength(errors.length);
    errors.forEach((error, i) => expect(outcome.errors[i]).toMatch(error));
  });
});
