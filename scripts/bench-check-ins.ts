import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createDb } from '../app/platform/db/db.server';
import { ensureBuild } from './lib/build';
import { tryCheckIns } from './lib/check-in-trial';
import { startScript, type Child } from './lib/child';
import { startDemoPostgres } from './lib/demo-postgres';
import { freePort } from './lib/ports';

/** One request in five is lost, one answer in five, and one request in three is late on both ways. */
const NET = { lost: 0.2, unanswered: 0.2, slow: 0.33, slowMs: 400 };
const DOWN_MS = 1_500;

/**
 * Check-ins from phones over a net that drops requests and answers, with a server that is killed twice:
 * `npm run -s bench:check-ins -- [--taps 500] [--phones 20] [--seed 1]`. The phones run the queue of the page, each with
 * a clock that is up to ten minutes wrong; retries are ten times quicker than on a phone. Exit 1 where a tap is missing,
 * stands twice or stands wrong.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      taps: { type: 'string', default: '500' },
      phones: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [taps, phones, seed] = [Number(values.taps), Number(values.phones), Number(values.seed)];
  await ensureBuild();
  const postgres = await startDemoPostgres({ now: new Date() });
  const db = createDb({ url: postgres.url, poolSize: 4 });
  const port = await freePort();
  const env = {
    ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' },
    ...{ DATABASE_URL: postgres.url, SESSION_SECRET: 'a secret that only this run knows and uses' },
  };
  const start = async (): Promise<Child> => {
    const server = startScript({ script: 'scripts/server.ts', env });
    await server.heard((message) => message === 'listening');
    return server;
  };
  let server = await start();
  let deaths = 0;
  const kill = async () => {
    if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL');
    deaths += 1;
    await server.ended;
    await pause(DOWN_MS);
    server = await start();
  };
  try {
    const began = performance.now();
    const url = `http://127.0.0.1:${port}`;
    const result = await tryCheckIns({
      ...{ url, db, taps, phones, seed, net: NET, paceMs: 1_200, haste: 10 },
      ...{ killAt: [0.3, 0.7], kill },
    });
    console.log(`${result.tapped} taps from ${phones} phones in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    console.log(`server killed ${deaths} times; saved once: ${result.saved}; wrong or twice: ${result.wrong}`);
    console.log(`visits whose attendance is not what was tapped: ${result.visitsWrong}`);
    console.log(`true time against saved: median ${result.medianError} ms, largest ${result.largestError} ms`);
    const isRight = result.saved === taps && result.wrong === 0 && result.visitsWrong === 0;
    if (!isRight) process.exitCode = 1;
  } finally {
    await server.stop();
    await db.$disconnect();
    await postgres.stop();
  }
}

await main();
