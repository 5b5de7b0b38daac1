import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../support/checker';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const CASE = join(ROOT, 'tests/fixtures/cases/fjordvik-60.json');
const PLAN = join(ROOT, 'prisma/demo/plan.json');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'repair command '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function repair(change: unknown, ...more: string[]): Promise<{ code: number | null; errors: string[]; out: string }> {
  const file = join(folder, 'change.json');
  writeFileSync(file, typeof change === 'string' ? change : JSON.stringify(change));
  const out = join(folder, 'out.json');
  const args = ['--case', CASE, '--plan', PLAN, '--change', file, '--out', out, '--steps', '500', ...more];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [TSX, 'scripts/repair.ts', ...args], { cwd: ROOT }, (_e, _out, errors) =>
      resolve({ code: child.exitCode, errors: errors.split('\n').filter(Boolean), out }),
    );
  });
}

describe('npm run repair', () => {
  it('writes a case and a plan that the checker accepts, with the changes, and ends with 0', async () => {
    const change = { type: 'visit-cancelled', visit: 'R01-k', date: '2026-09-16' };
    const { code, errors, out } = await repair(change, '--now', '2026-09-16T06:40');
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const written = JSON.parse(readFileSync(out, 'utf8'));
    expect(check(written.case, written.plan, { bounds: true })).toMatchObject({
      ok: true,
      claims: { absent: [], hardRulesNotInFindings: [], findingsNotBroken: [], differences: [] },
    });
    expect(written.changes).toMatchObject([{ visit: 'R01-k', cause: 'visit-cancelled', after: null }]);
    expect(written.plan.unassigned).toMatchObject([{ visit: 'R01-k', date: '2026-09-16', cause: 'cancelled' }]);
    rmSync(out);
  });

  it.each([
    ['half a file', '{"type":', [/^change: \$: expected JSON, found/]],
    ['a change of no kind', { type: 'moon' }, [/^change: \$\.type: expected one of "absence".*, found "moon"$/]],
    [
      'somebody unknown on a day that is none',
      { type: 'absence', staff: 'S99', from: '2026-09-31', to: '2026-10-01' },
      [/^change: \$\.staff: expected a known staff id, found "S99"$/, /^change: \$\.from: expected a date/],
    ],
    [
      'an absence that ends before it begins',
      { type: 'absence', staff: 'S01', from: '2026-09-10', to: '2026-09-09' },
      [/^change: \$\.to: expected a date at or after from \(2026-09-10\), found "2026-09-09"$/],
    ],
    [
      'a window that closes before it opens',
      { type: 'visit-changed', visit: 'R01-k', earliest: '22:00' },
      [/^change: \$\.latest: expected a time at or after earliest \(22:00\)/],
    ],
    [
      'a new recipient in a zone that is none',
      { type: 'recipient-new', from: '2026-09-10', recipient: { id: 'N', zone: 'Z9', category: 'dual', visits: [] } },
      [/^change: \$\.recipient\.visits: expected a list of at least 1/],
    ],
  ])('asked for %s, ends with 2, says why and writes nothing', async (_what, change, expected) => {
    const { code, errors, out } = await repair(change);
    expect(code).toBe(2);
    expect(errors).toHaveLength(expected.length);
    expected.forEach((error, i) => expect(errors[i]).toMatch(error));
    expect(existsSync(out)).toBe(false);
  });

  it('asked at a time that is none, says so', async () => {
    const { code, errors } = await repair({}, '--now', '2026-09-10');
    expect(code).toBe(2);
    expect(errors[0]).toMatch(/^options: --now: expected YYYY-MM-DDTHH:MM, found 2026-09-10$/);
  });
});
