import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { connectionAs } from '~/platform/db/connection-options';
import { openMigrationConnection } from './migration-connection';
import { readMigrations } from './migration-files';
import { openSchemaEngine } from './schema-engine';

const SHADOW = 'kjente_fjes_shadow';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Writes a migration with what separates the migrations from the schema, for a person to read and complete. The
 * migrations are first applied in a scratch database on the same server. Answers the new file, or nothing when there
 * is no difference.
 */
export async function createMigration(wanted: {
  url: string;
  name: string;
  prismaFolder: string;
}): Promise<string | undefined> {
  const name = wanted.name.replace(/[^a-z0-9_]/gi, '_').toLowerCase();
  if (!name) throw new Error('Gi migreringen et navn: npm run migrate -- --create NAVN');
  const folder = path.join(wanted.prismaFolder, 'migrations');
  const script = await withScratchDatabase(wanted.url, (url) =>
    differenceFrom({ url, folder, schema: path.join(wanted.prismaFolder, 'schema.prisma') }),
  );
  if (!script) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = path.join(folder, `${stamp}_${name}`, 'migration.sql');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, script);
  return file;
}

/** SQL that takes the database of all migrations to the schema; empty text when they agree. */
export async function differenceFrom(files: { url: string; folder: string; schema: string }): Promise<string> {
  const migrationsList = readMigrations(files.folder);
  const schema = { files: [{ path: files.schema, content: readFileSync(files.schema, 'utf8') }] };
  const connection = await openMigrationConnection(files.url);
  try {
    const engine = await openSchemaEngine(connection.adapter);
    try {
      await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files: schema.files, configDir: path.dirname(files.schema) },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: null,
        filters: NO_FILTERS,
      });
      return /^\s*(--[^\n]*\s*)*$/.test(stdout ?? '') ? '' : (stdout ?? '');
    } finally {
      engine.free();
    }
  } finally {
    await connection.rollback();
    await connection.close();
  }
}

async function withScratchDatabase<Result>(url: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const scratch = new URL(url);
  scratch.pathname = `/${SHADOW}`;
  const admin = new pg.Client(connectionAs({ url }));
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${SHADOW} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${SHADOW} TEMPLATE template0`);
    return await work(scratch.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${SHADOW} WITH (FORCE)`);
    await admin.end();
  }
}
