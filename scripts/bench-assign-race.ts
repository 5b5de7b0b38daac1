import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPostgres } from './lib/embedded-postgres';
import { raceOnce, setUpRace } from './lib/assign-race';
import { createDice } from './lib/dice';
import { fillWithDemo } from './lib/demo';
import { migrate } from './migrate';

/**
 * Lets two leaders give one open shift away at once, again and again, in a database of its own with the demo:
 * `npm run -s bench:assign-race -- [--rounds 200] [--seed 1]`. Each has connections of her own; whom they choose and who
 * presses first is drawn. Counts the rounds that exactly one won and the overlaps that the database holds.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'assign-race-'));
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), volatile: true });
  const { createDb } = await import('~/platform/db/db.server');
  const { destroyPlannerPool } = await import('~/platform/threads/planner-pool.server');
  const migrated = await migrate({ url: server.url });
  if (!migrated.ok) throw new Error(migrated.message);
  const leaders = [createDb({ url: server.url, poolSize: 4 }), createDb({ url: server.url, poolSize: 4 })] as const;
  const dice = createDice(Number(values.seed));
  await fillWithDemo({ db: leaders[0], now: new Date('2026-11-25T06:40:00+01:00') });
  const race = await setUpRace(leaders);
  const counted = { one: 0, none: 0, both: 0, told: 0, overlaps: 0 };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const { won, told, overlaps } = await raceOnce(race, { dice, wait: (ms) => pause(ms) });
    counted[won === 1 ? 'one' : won === 0 ? 'none' : 'both'] += 1;
    counted.told += told;
    counted.overlaps += overlaps;
  }
  console.log(
    `${values.rounds} rounds: exactly one won in ${counted.one}, none in ${counted.none}, both in ${counted.both}`,
  );
  console.log(`the other was told who was first in ${counted.told}; overlaps in the database: ${counted.overlaps}`);
  await destroyPlannerPool();
  for (const db of leaders) await db.$disconnect();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

await main();
