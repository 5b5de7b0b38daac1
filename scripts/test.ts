import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './lib/build';
import { runCommand } from './lib/command';
import { startPostgres } from './lib/embedded-postgres';
import { ensureChromium } from './lib/find-chromium';
import { prepareClient } from './lib/prepare-database';
import { ROOT } from './lib/root';
import { runProgram, type Teardown } from './lib/teardown';
import { countReport, failuresOf, faultOf, sumOf, unsteadyOf, type TestCount } from './lib/test-report';
import type { Variables } from './lib/variables';

/** Tests below these folders need neither a build nor a browser. */
const LIGHT = ['tests/unit', 'tests/planner', 'tests/services'];
const END_TO_END = 'tests/e2e';

/** Everything, or the test files whose path holds one of the words. */
async function main(teardown: Teardown): Promise<number> {
  const filters = process.argv.slice(2).map((word) => word.replace(/^\.\//, ''));
  const heavy = filters.length === 0 || filters.some((word) => !LIGHT.some((folder) => word.startsWith(folder)));
  await prepareClient(teardown.signal);
  const TEST_DATABASE_URL = await throwAwayDatabase(teardown);
  let env: Variables = { TEST_DATABASE_URL };
  if (heavy) {
    env = { TEST_DATABASE_URL, CHROMIUM_PATH: await ensureChromium(teardown.signal) };
    if (await ensureBuild({ abort: teardown.signal })) console.log('Sidene er bygget.');
  }
  const passes = [];
  for (const pass of passesOf(filters)) passes.push(await runVitest({ pass, env, teardown }));
  const count = sumOf(passes.map((pass) => pass.count));
  const fault = faultOf(count);
  for (const unsteady of passes.flatMap((pass) => pass.unsteady))
    console.error(`\nGikk først ved andre forsøk: ${unsteady}`);
  for (const failure of passes.flatMap((pass) => pass.failures)) console.error(`\nFeilet: ${failure}`);
  if (fault !== undefined) console.error(fault);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return fault === undefined ? 0 : 1;
}

async function throwAwayDatabase(teardown: Teardown): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-test-'));
  chmodSync(folder, 0o755);
  teardown.add(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'postgres');
  const postgres = await startPostgres({ dataDir, database: 'tests', volatile: true, abort: teardown.signal });
  teardown.add(() => postgres.stop());
  return postgres.url;
}

/**
 * End-to-end files come last and one at a time: each starts a server and a browser. What fails there is tried once more,
 * as a busy machine may keep a browser waiting, and a test that needed it is named at the end.
 */
function passesOf(filters: readonly string[]): string[][] {
  const quick = filters.filter((word) => !word.startsWith(END_TO_END));
  const slow = filters.filter((word) => word.startsWith(END_TO_END));
  const one = [...quick, '--exclude', `${END_TO_END}/**`, '--maxWorkers=2'];
  const two = [...(slow.length > 0 ? slow : [END_TO_END]), '--no-file-parallelism', '--retry=1'];
  if (filters.length === 0) return [one, two];
  return [...(quick.length > 0 ? [one] : []), ...(slow.length > 0 ? [two] : [])];
}

interface PassResult {
  readonly count: TestCount;
  readonly failures: readonly string[];
  /** Those that passed only when they were tried again. */
  readonly unsteady: readonly string[];
}

async function runVitest(run: { pass: string[]; env: Variables; teardown: Teardown }): Promise<PassResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-report-'));
  const report = path.join(folder, 'report.json');
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const flags = ['run', '-c', 'remix.config.js', '--pool=forks', '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code } = await runCommand({
      command: process.execPath,
      args: [vitest, ...flags, ...reporters, ...run.pass],
      env: { ...run.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      abort: run.teardown.signal,
      show: true,
    });
    const written: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    const count = written === undefined ? { passed: 0, failed: 0, skipped: 0 } : countReport(written);
    const failures = written === undefined ? [] : failuresOf(written);
    const unsteady = written === undefined ? [] : unsteadyOf(written);
    if (code === 0 || count.failed > 0) return { count, failures, unsteady };
    // Errors outside any test end Vitest with a code, and count as one failure.
    return {
      count: { ...count, failed: 1 },
      unsteady,
      failures: [`Vitest endte med ${code}: en feil utenfor testene, se over.`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runProgram(main);
