import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectionAs } from '~/platform/db/connection-options';
import { APP_ROLE } from '~/platform/db/roles';
import { differenceFrom } from '../../../scripts/lib/create-migration';
import { migrate } from '../../../scripts/migrate';
import { createBareDb } from '../../setup/database';

const FOUNDATION = '20261121000000_foundation';
const PRISMA = path.resolve('prisma');

let database: Awaited<ReturnType<typeof createBareDb>>;
let folder: string;
beforeEach(async () => {
  database = await createBareDb();
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'migrations-')), 'migrations');
  cpSync(path.join(PRISMA, 'migrations'), folder, { recursive: true });
});
afterEach(async () => {
  await database.drop();
  rmSync(path.dirname(folder), { recursive: true });
});

function addMigration(migration: { name: string; sql: string }): void {
  mkdirSync(path.join(folder, migration.name));
  writeFileSync(path.join(folder, migration.name, 'migration.sql'), migration.sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(connectionAs({ url: database.url }));
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** Everything that a migration could leave behind. */
const contents = () =>
  ask(`SELECT relname AS name, relkind::text AS kind FROM pg_class
    WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%')
    UNION SELECT nspname, 'schema' FROM pg_namespace UNION SELECT extname, 'extension' FROM pg_extension
    UNION SELECT proname, 'function' FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1, 2`);

it('fills an empty database, and does nothing the second time', async () => {
  const first = await migrate({ url: database.url });
  expect(first).toMatchObject({ ok: true });
  expect(first.ok && first.applied[0]).toBe(FOUNDATION);
  const before = await contents();
  expect(await migrate({ url: database.url })).toEqual({ ok: true, applied: [] });
  expect(await contents()).toEqual(before);
});

it('gives what the schema describes', async () => {
  const schema = path.join(PRISMA, 'schema.prisma');
  expect(await differenceFrom({ url: database.url, folder, schema })).toBe('');
});

it('sees a column that no migration has', async () => {
  const schema = path.join(path.dirname(folder), 'schema.prisma');
  const text = readFileSync(path.join(PRISMA, 'schema.prisma'), 'utf8');
  writeFileSync(schema, text.replace('model Skill {', 'model Skill {\n  colour String?\n'));
  const sql = await differenceFrom({ url: database.url, folder, schema });
  expect(sql).toContain('ALTER TABLE "skill" ADD COLUMN     "colour" TEXT');
});

it('leaves the database as it was when a migration fails, and says which statement and why', async () => {
  await migrate({ url: database.url });
  const before = await contents();
  addMigration({ name: '29990101000000_fine', sql: 'CREATE TABLE fine (id INT);' });
  addMigration({
    name: '29990102000000_broken',
    sql: "-- A note; with a semicolon.\nCREATE TABLE half (id INT);\n\nINSERT INTO half VALUES ('none; at all');\n",
  });
  const result = await migrate({ url: database.url, folder });
  expect(result).toMatchObject({ ok: false, cause: 'failed' });
  const message = result.ok ? '' : result.message;
  expect(message).toContain('29990102000000_broken');
  expect(message).toContain('Linje 4: INSERT INTO half');
  expect(message).toContain('invalid input syntax for type integer');
  expect(await contents()).toEqual(before);
  expect(await migrate({ url: database.url })).toEqual({ ok: true, applied: [] });
});

it('leaves an empty database empty when the very first migration fails', async () => {
  addMigration({ name: '29990101000000_broken', sql: 'SELECT 1 / 0;' });
  const before = await contents();
  expect(await migrate({ url: database.url, folder })).toMatchObject({ ok: false, cause: 'failed' });
  expect(await contents()).toEqual(before);
});

it('lets two starts at once wait for each other', async () => {
  const results = await Promise.all([migrate({ url: database.url }), migrate({ url: database.url })]);
  expect(results.map((result) => result.ok)).toEqual([true, true]);
  const applied = results.flatMap((result) => (result.ok ? result.applied : []));
  expect(applied.filter((name) => name === FOUNDATION)).toHaveLength(1);
});

it('refuses a migration that was edited after it was applied', async () => {
  await migrate({ url: database.url, folder });
  writeFileSync(path.join(folder, FOUNDATION, 'migration.sql'), 'SELECT 1;');
  expect(await migrate({ url: database.url, folder })).toMatchObject({ ok: false, cause: 'edited' });
});

it('refuses a database that is newer than the program', async () => {
  addMigration({ name: '29990101000000_later', sql: 'SELECT 1;' });
  await migrate({ url: database.url, folder });
  const result = await migrate({ url: database.url });
  expect(result).toMatchObject({ ok: false, cause: 'unknown' });
  expect(result.ok ? '' : result.message).toContain('29990101000000_later');
});

it('refuses a database with a migration that was begun elsewhere and never ended', async () => {
  await migrate({ url: database.url });
  await ask(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${FOUNDATION}'`);
  expect(await migrate({ url: database.url })).toMatchObject({ ok: false, cause: 'failedEarlier' });
});

it('refuses a database that somebody else filled', async () => {
  await ask('CREATE TABLE theirs (id INT)');
  const before = await contents();
  expect(await migrate({ url: database.url })).toMatchObject({ ok: false, cause: 'failed' });
  expect(await contents()).toEqual(before);
});

it('says so when the server does not answer', async () => {
  const url = new URL(database.url);
  url.port = '1';
  expect(await migrate({ url: url.href })).toMatchObject({ ok: false, cause: 'unreachable' });
});

it('lets the application run the job queue without rights to change the tables of ours', async () => {
  await migrate({ url: database.url });
  const boss = new PgBoss({
    ...connectionAs({ url: database.url, role: APP_ROLE }),
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.createQueue('some-work');
  await boss.send('some-work', { run: 1 });
  expect(await boss.fetch('some-work')).toHaveLength(1);
  await boss.stop({ graceful: false });
  const app = new pg.Client(connectionAs({ url: database.url, role: APP_ROLE }));
  await app.connect();
  await expect(app.query('DROP TABLE visit')).rejects.toThrow('must be owner');
  await expect(app.query('SELECT * FROM _prisma_migrations')).rejects.toThrow('permission denied');
  await app.end();
});
