import { inject } from 'vitest';
import { createDb } from '~/platform/db/db.server';
import { fillWithDemo } from '../../scripts/lib/demo';
import { createBareDb, databaseAt, migratedTemplate, onServer } from './database';

/** The instant that the demo of the tests takes for now: Wednesday 25.11.2026 at 10:00. */
export const DEMO_NOW = '2026-11-25T10:00:00+01:00';

/** Any fixed number other than the one of the empty template. */
const DEMO_LOCK = 7_205_759_405;

/** A database of this test file's own with the demo municipality in it. The caller drops it. */
export async function createDemoDb(): Promise<{ url: string; drop(): Promise<void> }> {
  return createBareDb({ template: await demoTemplate() });
}

/** The demo is put in once a run; every file gets a copy. */
async function demoTemplate(): Promise<string> {
  const empty = await migratedTemplate();
  const name = `${inject('template')}_demo`;
  await onServer(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
    const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return;
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${empty}`);
    const db = createDb({ url: databaseAt(name), poolSize: 2 });
    try {
      await fillWithDemo({ db, now: new Date(DEMO_NOW) });
    } catch (error) {
      await db.$disconnect();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      throw error;
    }
    await db.$disconnect();
  });
  return name;
}
