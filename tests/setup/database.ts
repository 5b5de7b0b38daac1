import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { connectionAs } from '~/platform/db/connection-options';
import { createDb, type Db } from '~/platform/db/db.server';
import { migrate } from '../../scripts/migrate';

export interface TestDb {
  /** Runs as the application's role. */
  db: Db;
  /** Connects as the owner. */
  url: string;
}

/** Any fixed number: test files that start at once make the template once. */
const TEMPLATE_LOCK = 7_205_759_404;

/** A migrated, empty database of this test file's own; dropped when the file is done. */
export async function createTestDb(): Promise<TestDb> {
  const database = await createBareDb({ template: await migratedTemplate() });
  const db = createDb({ url: database.url, poolSize: 4 });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });
  return { db, url: database.url };
}

/** A database without anything in it, or a copy of another. The caller drops it. */
export async function createBareDb(
  options: { template?: string } = {},
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${options.template ?? 'template0'}`));
  return {
    url: databaseAt(name),
    drop: async () => void (await onServer((server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The database of this run with every migration applied and no rows. */
export async function migratedTemplate(): Promise<string> {
  const name = inject('template');
  await onServer(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await makeTemplate({ server, name });
  });
  return name;
}

async function makeTemplate({ server, name }: { server: pg.Client; name: string }): Promise<void> {
  await server.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const result = await migrate({ url: databaseAt(name) });
  if (!result.ok) throw new Error(result.message);
}

/** The address of another database on the server of this run. */
export function databaseAt(name: string): string {
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer<Result>(work: (server: pg.Client) => Promise<Result>): Promise<Result> {
  const server = new pg.Client(connectionAs({ url: inject('serverUrl') }));
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
