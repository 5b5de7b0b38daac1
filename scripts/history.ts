import path from 'node:path';
import type { Db } from '~/platform/db/db.server';
import { startPostgres } from './lib/embedded-postgres';
import { Complaint } from './lib/complaint';
import { optionValues } from './lib/option-values';
import { prepareClient, prepareDatabase } from './lib/prepare-database';
import { runProgram, type Teardown } from './lib/teardown';

const MOST_YEARS = 10;

/** Sums of parts are the same but for their last digits. */
const SAME = 1e-9;

/**
 * Makes up years of history before the demo's rota, and measures its windows: `npm run -s history -- [--years 2]
 * [--seed 1]`. With `--check` nothing is made up: every measured window is worked out anew in SQL alone, and the largest
 * difference is told. Works on `DATABASE_URL`, or on the program's own database while the program is stopped.
 */
async function main(teardown: Teardown): Promise<number> {
  const options = {
    years: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  } as const;
  const values = optionValues(process.argv.slice(2), options);
  if (typeof values === 'string') throw new Complaint(values, { exitCode: 2 });
  const years = wholeNumber(values.years, { name: '--years', from: 1, to: MOST_YEARS });
  const seed = wholeNumber(values.seed, { name: '--seed', from: 0, to: Number.MAX_SAFE_INTEGER });
  await prepareClient(teardown.signal);
  const url = process.env.DATABASE_URL ?? (await ownDatabase(teardown));
  await prepareDatabase({ url, demo: true });
  const { createDb } = await import('~/platform/db/db.server');
  const db = createDb({ url, poolSize: 2 });
  teardown.add(() => db.$disconnect());
  return values.check ? compare(db) : makeUp(db, { years, seed });
}

async function makeUp(db: Db, history: { readonly years: number; readonly seed: number }): Promise<number> {
  const { makeHistory } = await import('../prisma/seed/history/make-history');
  const made = await db.$transaction((tx) => makeHistory(tx, history), { timeout: 600_000 });
  if (!made.ok) throw new Complaint('Historien finnes allerede: det er vakter før grunnturnusen som gjelder.');
  console.log(`La inn ${made.visits} besøk og ${made.shifts} vakter fra ${made.from} til ${made.to}.`);
  console.log(`La inn ${made.sessions} veiledninger og temalunsjer.`);
  console.log(`Målte ${await measure(db)} vinduer på 14 og 28 dager.`);
  return 0;
}

async function compare(db: Db): Promise<number> {
  const { compareWindows } = await import('../prisma/seed/history/windows-by-hand');
  await measure(db);
  const { windows, values, largest, notAddedUp } = await compareWindows(db);
  console.log(`Sammenlignet ${values} tall i ${windows} vinduer med det radene selv sier.`);
  console.log(`Største forskjell: ${largest}. Vinduer der årsakene ikke går opp: ${notAddedUp}.`);
  return largest <= SAME && notAddedUp === 0 ? 0 : 1;
}

async function measure(db: Db): Promise<number> {
  const { measureWindows } = await import('~/platform/continuity/measure-windows.server');
  return measureWindows(db, { now: new Date() });
}

async function ownDatabase(teardown: Teardown): Promise<string> {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data', 'postgres');
  const postgres = await startPostgres({ dataDir, abort: teardown.signal });
  teardown.add(() => postgres.stop());
  return postgres.url;
}

function wholeNumber(text: string, within: { name: string; from: number; to: number }): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= within.from && value <= within.to) return value;
  throw new Complaint(`${within.name} skal være et helt tall fra ${within.from} til ${within.to}.`, { exitCode: 2 });
}

await runProgram(main);
