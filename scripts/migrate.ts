import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMigration } from './lib/create-migration';
import { diagnose, type MigrationProblem } from './lib/migration-diagnosis';
import { openMigrationConnection, type MigrationConnection } from './lib/migration-connection';
import { migrationOf, readMigrations } from './lib/migration-files';
import { prepareQueue } from './lib/queue-schema';
import { openSchemaEngine } from './lib/schema-engine';

const PRISMA_FOLDER = fileURLToPath(new URL('../prisma', import.meta.url));

export type MigrateResult =
  { ok: true; applied: string[] } | { ok: false; cause: MigrationProblem['cause']; message: string };

/**
 * Brings a database up to date. All that is missing is applied in one transaction, so after a failure the database is
 * as it was. Two calls at once wait for each other.
 */
export async function migrate(options: { url: string; folder?: string }): Promise<MigrateResult> {
  const list = readMigrations(options.folder ?? path.join(PRISMA_FOLDER, 'migrations'));
  let connection: MigrationConnection;
  try {
    connection = await openMigrationConnection(options.url);
  } catch (error) {
    return { ok: false, cause: 'unreachable', message: `Databasen svarer ikke: ${messageOf(error)}` };
  }
  try {
    const result = await applyAll({ connection, list });
    await (result.ok ? connection.commit() : connection.rollback());
    if (result.ok) await prepareQueue(connection.run);
    return result;
  } finally {
    await connection.close();
  }
}

async function applyAll(work: {
  connection: MigrationConnection;
  list: ReturnType<typeof readMigrations>;
}): Promise<MigrateResult> {
  const { connection, list } = work;
  const engine = await openSchemaEngine(connection.adapter);
  const filters = { externalTables: [], externalEnums: [] };
  try {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList: list,
      optInToShadowDatabase: false,
      filters,
    });
    const problem = diagnose(history);
    if (problem) return { ok: false, ...problem };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters });
    return { ok: true, applied: appliedMigrationNames };
  } catch (error) {
    const refusal = connection.refusal();
    if (!refusal) return { ok: false, cause: 'failed', message: `Databasen er som før. ${messageOf(error)}` };
    const name = migrationOf({ list, script: refusal.script }) ?? 'ukjent';
    return { ok: false, cause: 'failed', message: describeRefusal({ name, refusal }) };
  } finally {
    engine.free();
  }
}

function describeRefusal(failure: {
  name: string;
  refusal: NonNullable<ReturnType<MigrationConnection['refusal']>>;
}): string {
  const { statement, error } = failure.refusal;
  return [
    `Migreringen ${failure.name} ble avvist. Databasen er som før.`,
    `Linje ${statement.line}: ${statement.text.split('\n')[0]?.slice(0, 160) ?? ''}`,
    `Grunn: ${error.message}`,
  ].join('\n');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function main(words: string[]): Promise<number> {
  const url = process.env.DATABASE_URL;
  if (!url) {
    console.error('Sett DATABASE_URL til databasen som skal migreres.');
    return 2;
  }
  const at = words.indexOf('--create');
  if (at >= 0) {
    const made = await createMigration({ url, name: words[at + 1] ?? '', prismaFolder: PRISMA_FOLDER });
    console.log(made ? `Skrev ${made}` : 'Skjemaet er likt det migreringene gir: ingenting å skrive.');
    return 0;
  }
  const result = await migrate({ url });
  if (!result.ok) console.error(result.message);
  else if (result.applied.length === 0) console.log('Databasen er oppdatert: ingenting å gjøre.');
  else for (const name of result.applied) console.log(`La inn ${name}`);
  return result.ok ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await main(process.argv.slice(2)));
}
