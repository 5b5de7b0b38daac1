import path from 'node:path';
import { startPostgres } from './lib/embedded-postgres';
import { Complaint } from './lib/complaint';
import { optionValues } from './lib/option-values';
import { prepareClient, prepareDatabase } from './lib/prepare-database';
import { runProgram, type Teardown } from './lib/teardown';

const MOST_YEARS = 10;

/**
 * Makes up years of history before the demo's rota: `npm run -s history -- [--years 2] [--seed 1]`. Writes to
 * `DATABASE_URL`, or to the program's own database while the program is stopped.
 */
async function main(teardown: Teardown): Promise<number> {
  const options = { years: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } } as const;
  const values = optionValues(process.argv.slice(2), options);
  if (typeof values === 'string') throw new Complaint(values, { exitCode: 2 });
  const years = wholeNumber(values.years, { name: '--years', from: 1, to: MOST_YEARS });
  const seed = wholeNumber(values.seed, { name: '--seed', from: 0, to: Number.MAX_SAFE_INTEGER });
  await prepareClient(teardown.signal);
  const url = process.env.DATABASE_URL ?? (await ownDatabase(teardown));
  await prepareDatabase({ url, demo: true });
  const { createDb } = await import('~/platform/db/db.server');
  const { measureWindows } = await import('~/platform/continuity/measure-windows.server');
  const { makeHistory } = await import('../prisma/seed/history/make-history');
  const db = createDb({ url, poolSize: 2 });
  teardown.add(() => db.$disconnect());
  const made = await db.$transaction((tx) => makeHistory(tx, { years, seed }), { timeout: 600_000 });
  if (!made.ok) throw new Complaint('Historien finnes allerede: det er vakter før grunnturnusen som gjelder.');
  const now = new Date();
  const windows = await measureWindows(db, { now });
  console.log(
    `La inn ${made.visits} besøk og ${made.shifts} vakter fra ${made.from} til ${made.to}, og målte ${windows} vinduer.`,
  );
  return 0;
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
