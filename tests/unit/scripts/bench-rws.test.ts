import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLawful, makeRolling } from '../../planner/rolling/support';

const LINE = ['D 420 450 1 7', '1 7', '1 7', '0 0'];
const POSSIBLE = ['7', '2', '1', '1 1 1 1 1 1 1', ...LINE].join('\n');
const IMPOSSIBLE = ['7', '2', '1', '1 1 3 1 1 1 1', ...LINE].join('\n');
const CUT_SHORT = ['7', '2', '1', '1 1 1'].join('\n');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the command that measures rolling rotas', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-rws-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (name: string): string => path.join(folder, name);
  const bench = (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(process.execPath, ['--import', 'tsx', 'scripts/bench-rws.ts', ...args], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  const instances = (files: Readonly<Record<string, string>>): string => {
    const dir = mkdtempSync(inFolder('instances-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
    return dir;
  };

  it('writes a lawful cycle or its absence for each instance, and compares with published times', async () => {
    const dir = instances({ 'Rota10.txt': IMPOSSIBLE, 'Rota2.txt': POSSIBLE, 'notes.md': 'no instance' });
    const published = inFolder('published.csv');
    const times = [
      '2018,Rota2,slow,S,3600000',
      '2018,Rota2,slower,S,7200000',
      '2018,Rota10,none,UNK,1',
      '2018,Other,fast,S,1',
    ];
    writeFileSync(published, ['year,instance,solver,result,time_ms', ...times].join('\n'));
    const ended = await bench('--dir', dir, '--out', inFolder('out.csv'), '--published', published);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('1 SAT, 1 UNSAT, 0 UNKNOWN');
    expect(ended.stdout).toContain('faster on 1 of 1 published instances');
    expect(ended.stderr).toMatch(/^1\/2 Rota2\.txt SAT .*\n2\/2 Rota10\.txt UNSAT /);
    const [head, sat, unsat] = readFileSync(inFolder('out.csv'), 'utf8').split('\n');
    expect(head).toBe('file,status,seconds,schedule');
    expect(unsat).toMatch(/^Rota10\.txt,UNSAT,\d+\.\d{3},$/);
    const schedule = sat?.match(/^Rota2\.txt,SAT,\d+\.\d{3},([D-]{14})$/)?.[1] ?? '';
    expect(
      isLawful(
        makeRolling(),
        [...schedule].map((cell) => (cell === '-' ? -1 : 0)),
      ),
    ).toBe(true);
  });

  it('names the line that it cannot read, goes on, and ends as undecided', async () => {
    const dir = instances({ 'a.txt': CUT_SHORT, 'b.txt': POSSIBLE });
    mkdirSync(path.join(dir, 'c.txt'));
    const ended = await bench('--dir', dir, '--out', inFolder('cut.csv'));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(
      'a.txt UNKNOWN 0.000 s (line 4: expected the demand for shift 1 on 7 weekdays, found 1 1 1)',
    );
    expect(ended.stderr).toContain('c.txt UNKNOWN');
    expect(readFileSync(inFolder('cut.csv'), 'utf8')).toMatch(/\na\.txt,UNKNOWN,0\.000,\nb\.txt,SAT,/);
  });

  it.each([
    [['--dir', '.'], 'expected --dir and --out'],
    [['--dir', '.', '--out', 'x.csv', '--seconds', 'soon'], '--seconds: expected a number above 0'],
    [['--dir', 'no-such-folder', '--out', 'x.csv'], 'no-such-folder'],
    [['--dir', 'tests/unit/scripts', '--out', 'x.csv'], 'expected files named *.txt'],
  ])('refuses %j', async (args, reason) => {
    const ended = await bench(...args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(reason);
    expect(ended.stderr).not.toContain('    at ');
  });
});
