import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '~/domain/case/plan';
import { parseCase } from '~/domain/case/parse-case';
import { check } from '../support/checker';
import { fixtureCase } from '../support/cases';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CASES = join(ROOT, 'tests/fixtures/cases');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan command '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly errors: string[];
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

function plan(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [TSX, 'scripts/plan.ts', ...args], { cwd: ROOT }, (_error, _out, errors) =>
      resolve({ code: child.exitCode, errors: linesOf(errors) }),
    );
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const readPlan = (path: string): Plan => JSON.parse(readFileSync(path, 'utf8'));
const smallText = (): string => readFileSync(join(CASES, 'small-8.json'), 'utf8');

describe('npm run plan', () => {
  it('writes a plan that keeps every hard rule and says of itself what the checker finds, and ends with 0', async () => {
    const out = join(folder, 'small.json');
    expect(await plan('--case', join(CASES, 'small-8.json'), '--out', out, '--steps', '60000')).toEqual({
      code: 0,
      errors: [],
    });
    const report = check(fixtureCase('small-8'), readPlan(out), { bounds: true });
    expect(report).toMatchObject({ ok: true, visits: { unassigned: 0 } });
    expect(report.claims).toEqual({ absent: [], hardRulesNotInFindings: [], findingsNotBroken: [], differences: [] });
  });

  it('writes the same bytes for the same seed and steps', async () => {
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    for (const out of [one, two]) {
      await plan('--case', join(CASES, 'small-8.json'), '--out', out, '--steps', '20000', '--seed', '7');
    }
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  });

  it('writes the best plan of an impossible case, names what cannot be met, and ends with 1', async () => {
    const out = join(folder, 'impossible.json');
    const outcome = await plan('--case', join(CASES, 'impossible-night.json'), '--out', out, '--steps', '400000');
    expect(outcome).toEqual({ code: 1, errors: [expect.stringMatching(/^plan: hard rules are broken: .*\bdemand\b/)] });
    const written = readPlan(out);
    const nights = written.findings.find(({ facts }) => facts.cause === 'too-few-weekends');
    expect(nights).toMatchObject({ rule: 'demand', level: 'hard', facts: { codes: ['N'], missing: 2 } });
    const { claims } = check(fixtureCase('impossible-night'), written, { bounds: false });
    expect(claims).toMatchObject({ hardRulesNotInFindings: [], findingsNotBroken: [] });
  });

  it('stops at Ctrl-C and writes the best plan so far', async () => {
    const out = join(folder, 'stopped.json');
    const args = ['--case', join(CASES, 'small-8.json'), '--out', out, '--seconds', '600', '--progress'];
    const child = spawn(process.execPath, [TSX, 'scripts/plan.ts', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([0, 1]).toContain(code);
    expect(readPlan(out)).toMatchObject({ format: 'kjente-fjes/plan@1', case: 'small-8' });
  });
});

describe('npm run plan, asked for what cannot be, ends with 2, says why and writes nothing', () => {
  const refusals: [string, () => { args: string[]; errors: RegExp[] }][] = [
    [
      'a file that is not there',
      () => withCase(join(folder, 'none.json'), [/^case: \$: expected a file that can be read, found ENOENT/]),
    ],
    ['a folder', () => withCase(folder, [/found EISDIR/])],
    ['an empty file', () => withCase(file('empty.json', ''), [/^case: \$: expected JSON, found an empty file$/])],
    [
      'half a file',
      () =>
        withCase(file('half.json', '{"format":\n "kje'), [
          /^case: \$: expected JSON, found "\\"kje" at line 2, column 2$/,
        ]),
    ],
    [
      'JSON that is no case',
      () => withCase(file('list.json', '[1]'), [/^case: \$: expected an object, found a list of 1$/]),
    ],
    [
      'a case with two wrong values',
      () =>
        withCase(
          file('wrong.json', smallText().replace('"rotaWeeks": 3', '"rotaWeeks": 0').replace('"08:00"', '"8:00"')),
          [
            /^case: \$\.rotaWeeks: expected an integer 1\.\.52, found 0$/,
            /^case: \$\.recipients\[0\]\.visits\[0\]\.earliest: expected a local time HH:MM, found "8:00"$/,
          ],
        ),
    ],
    [
      'no case at all',
      () => ({ args: ['--out', 'x.json'], errors: [/^options: --case: expected a file name/, /^usage/] }),
    ],
    ['a strange option', () => ({ args: ['--fast'], errors: [/^options: .*--fast/, /^usage/] })],
    [
      'a time that is no number',
      () => ({ args: [...good(), '--seconds', 'ten'], errors: [/--seconds: expected a number above 0/, /^usage/] }),
    ],
    [
      'half a step',
      () => ({ args: [...good(), '--steps', '0.5'], errors: [/--steps: expected an integer/, /^usage/] }),
    ],
    [
      'an output in a folder that is not there',
      () => ({
        args: ['--case', join(CASES, 'small-8.json'), '--out', join(folder, 'no/out.json')],
        errors: [/--out: .*ENOENT/],
      }),
    ],
    [
      'an output over the case itself',
      () => ({
        args: ['--case', join(CASES, 'small-8.json'), '--out', join(CASES, 'small-8.json')],
        errors: [/another file than the case/, /^usage/],
      }),
    ],
  ];
  const good = (): string[] => ['--case', join(CASES, 'small-8.json'), '--out', join(folder, 'refused', 'out.json')];
  const withCase = (path: string, errors: RegExp[]) => ({
    args: ['--case', path, '--out', join(folder, 'refused', 'out.json')],
    errors,
  });

  beforeAll(() => mkdirSync(join(folder, 'refused')));

  it.each(refusals)('%s', async (_what, refusal) => {
    const { args, errors } = refusal();
    const outcome = await plan(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.errors).toHaveLength(errors.length);
    errors.forEach((error, i) => expect(outcome.errors[i]).toMatch(error));
    expect(readdirSync(join(folder, 'refused'))).toEqual([]);
  });
});

it('a case with people named after the parts of an object is planned like any other', async () => {
  const text = smallText()
    .replaceAll('"S1"', '"__proto__"')
    .replaceAll('"R1"', '"constructor"')
    .replaceAll('"Z1"', '"__proto__"');
  const out = join(folder, 'names.json');
  expect(await plan('--case', file('names-case.json', text), '--out', out, '--steps', '60000')).toEqual({
    code: 0,
    errors: [],
  });
  const parsed = parseCase(JSON.parse(text));
  if (!parsed.ok) throw new Error('The renamed case is valid');
  expect(check(parsed.case, readPlan(out), { bounds: false }).ok).toBe(true);
});
