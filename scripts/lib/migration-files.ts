import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

const SCRIPT = 'migration.sql';
const LOCK = 'migration_lock.toml';

/** The migrations of a folder in Prisma's own layout, oldest first, as the schema engine takes them. */
export function readMigrations(folder: string): MigrationList {
  const lockPath = path.join(folder, LOCK);
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: folder,
    lockfile: { path: LOCK, content: existsSync(lockPath) ? readFileSync(lockPath, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: { path: SCRIPT, content: scriptOf(path.join(folder, name)) } })),
  };
}

function scriptOf(folder: string): { tag: 'ok'; value: string } | { tag: 'error'; value: string } {
  try {
    return { tag: 'ok', value: readFileSync(path.join(folder, SCRIPT), 'utf8') };
  } catch (error) {
    return { tag: 'error', value: String(error) };
  }
}

/** The name of the migration that holds this script. */
export function migrationOf(wanted: { list: MigrationList; script: string }): string | undefined {
  return wanted.list.migrationDirectories.find(
    ({ migrationFile }) => migrationFile.content.tag === 'ok' && migrationFile.content.value === wanted.script,
  )?.path;
}
