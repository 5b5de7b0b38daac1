import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/lib/embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for this run. */
    serverUrl: string;
    /** The name of the database that each test database is a copy of; made by the first test file that asks. */
    template: string;
  }
}

/** One PostgreSQL server for the run. `TEST_DATABASE_URL` names one that is up already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startOwn();
  project.provide('serverUrl', server.url);
  project.provide('template', `template_${randomUUID().replaceAll('-', '')}`);
  return async () => void (await server.stop());
}

async function startOwn(): Promise<{ url: string; stop(): Promise<undefined> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-tests-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'tests', volatile: true });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
      return undefined;
    },
  };
}
