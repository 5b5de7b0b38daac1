import { afterAll } from 'vitest';
import { createDb, type Db } from '~/platform/db/db.server';
import { ensureBuild } from '../../scripts/lib/build';
import { startScript, type Child } from '../../scripts/lib/child';
import { freePort } from '../../scripts/lib/ports';
import { createBareDb, migratedTemplate } from './database';
import { createDemoDb, DEMO_NOW } from './demo-database';
import type { Variables } from '../../scripts/lib/variables';

export interface TestServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Runs as the application's role, on the same database as the server. */
  readonly db: Db;
  /** Ends the worker as a crash would, and starts another. */
  restartWorker(): Promise<void>;
  /** Ends everything. Called for a test file that starts its server at the top; one that does so in a hook calls it. */
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /** The demo municipality as of Wednesday 25.11.2026 (the default), or a database without rows. */
  readonly data?: 'demo' | 'empty';
  /** Runs planning jobs too. */
  readonly worker?: boolean;
  /** An instant that the server takes for now. */
  readonly now?: string;
}

/** The built server, as production runs it, on a database of the test file's own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  await ensureBuild();
  const database =
    options.data === 'empty' ? await createBareDb({ template: await migratedTemplate() }) : await createDemoDb();
  const port = await freePort();
  const env = {
    NODE_ENV: 'production',
    VITEST: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret that only the tests know and use',
    FIXED_NOW: options.now ?? DEMO_NOW,
    LOG_LEVEL: 'error',
  };
  const server = startScript({ script: 'scripts/server.ts', env });
  let worker = options.worker ? await startWorker(env) : undefined;
  const db = createDb({ url: database.url, poolSize: 3 });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= Promise.all([server.stop(), worker?.stop(), db.$disconnect()]).then(() => database.drop());
    return stopped;
  };
  afterAll(stop);
  await server.heard((message) => message === 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    db,
    async restartWorker() {
      await worker?.stop(0);
      worker = await startWorker(env);
    },
    stop,
  };
}

async function startWorker(env: Variables): Promise<Child> {
  const worker = startScript({ script: 'scripts/worker.ts', env });
  await worker.heard((message) => message === 'ready');
  return worker;
}
