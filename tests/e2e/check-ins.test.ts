import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDb, type Db } from '~/platform/db/db.server';
import { ensureBuild } from '../../scripts/lib/build';
import { tryCheckIns } from '../../scripts/lib/check-in-trial';
import { startScript, type Child } from '../../scripts/lib/child';
import { freePort } from '../../scripts/lib/ports';
import { createDemoDb } from '../setup/demo-database';

const TAPS = 60;

let database: { url: string; drop(): Promise<void> };
let db: Db;
let port: number;
let server: Child;

async function start(): Promise<Child> {
  const child = startScript({
    script: 'scripts/server.ts',
    env: {
      ...{ NODE_ENV: 'production', VITEST: '', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SESSION_SECRET: 'a secret that only the tests know and use' },
    },
  });
  await child.heard((message) => message === 'listening');
  return child;
}

beforeAll(async () => {
  await ensureBuild();
  database = await createDemoDb();
  db = createDb({ url: database.url, poolSize: 3 });
  port = await freePort();
  server = await start();
});

afterAll(async () => {
  await server.stop();
  await db.$disconnect();
  await database.drop();
});

it('taps from phones over a net that drops requests and answers are all saved once, though the server is killed', async () => {
  const result = await tryCheckIns({
    ...{ url: `http://127.0.0.1:${port}`, db, taps: TAPS, phones: 6, seed: 7 },
    net: { lost: 0.2, unanswered: 0.2, slow: 0.3, slowMs: 100 },
    ...{ paceMs: 200, haste: 40, killAt: [0.5] },
    async kill() {
      if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL');
      await server.ended;
      server = await start();
    },
  });
  expect(result).toMatchObject({ tapped: TAPS, saved: TAPS, wrong: 0, visitsWrong: 0 });
});
