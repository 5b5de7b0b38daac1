import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { connectionAs } from '~/platform/db/connection-options';
import { statementsOf, type SqlStatement } from './sql-statements';

/** The first statement that the database refused. */
export interface Refusal {
  script: string;
  statement: SqlStatement;
  error: Error;
}

/** One session with the database in one transaction, lent to the schema engine. */
export interface MigrationConnection {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  refusal(): Refusal | undefined;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Runs after the transaction has ended, in the same session. */
  run(script: string): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

/** Any fixed number: two migrations of one database wait for each other on it. */
const LOCK = 7_205_759_403;

/**
 * Opens a transaction that holds the lock of migrations. The pool has one connection that is never idle long enough to
 * close, so everything the engine does, its bookkeeping too, is within the transaction and gone after a rollback.
 */
export async function openMigrationConnection(url: string): Promise<MigrationConnection> {
  const pool = new pg.Pool({
    ...connectionAs({ url }),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    application_name: 'kjente-fjes migrate',
  });
  pool.on('error', () => undefined);
  try {
    await pool.query('BEGIN');
    await pool.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  } catch (error) {
    await pool.end();
    throw error;
  }
  let refused: Refusal | undefined;
  const note = (refusal: Refusal) => (refused ??= refusal);
  return {
    adapter: lentTo({ pool, note }),
    refusal: () => refused,
    commit: async () => void (await pool.query('COMMIT')),
    rollback: async () => void (await pool.query('ROLLBACK')),
    run: (script) => pool.query(script),
    close: () => pool.end(),
  };
}

function lentTo({
  pool,
  note,
}: {
  pool: pg.Pool;
  note(refusal: Refusal): void;
}): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool);
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connectToShadowDb: () => inner.connectToShadowDb(),
    async connect(): Promise<SqlDriverAdapter> {
      const adapter = await inner.connect();
      adapter.executeScript = (script) => executeWhole({ pool, script, note });
      return adapter;
    },
  };
}

/** Runs a script as one step. Prisma's own splits at every semicolon, also within the body of a function. */
async function executeWhole(step: { pool: pg.Pool; script: string; note(refusal: Refusal): void }): Promise<void> {
  await step.pool.query('SAVEPOINT script');
  for (const statement of statementsOf(step.script)) {
    try {
      await step.pool.query(statement.text);
    } catch (error) {
      if (error instanceof Error) step.note({ script: step.script, statement, error });
      await step.pool.query('ROLLBACK TO SAVEPOINT script');
      throw error;
    }
  }
  await step.pool.query('RELEASE SAVEPOINT script');
}
