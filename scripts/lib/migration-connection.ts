import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { connectionAs } from '~/platform/db/connection-options';
import type { RunSql } from './queue-schema';
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
  run: RunSql;
  close(): Promise<void>;
}

/** Any fixed number: two migrations of one database wait for each other on it. */
const LOCK = 7_205_759_403;

/** Opens a transaction that holds the lock of migrations. */
export async function openMigrationConnection(url: string): Promise<MigrationConnection> {
  const client = new pg.Client({
    ...connectionAs({ url }),
    connectionTimeoutMillis: 10_000,
    application_name: 'kjente-fjes migrate',
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  let refused: Refusal | undefined;
  const note = (refusal: Refusal) => (refused ??= refusal);
  return {
    adapter: lentTo({ client, note }),
    refusal: () => refused,
    commit: async () => void (await client.query('COMMIT')),
    rollback: async () => void (await client.query('ROLLBACK')),
    run: (text, values) => client.query(text, values),
    close: () => client.end(),
  };
}

interface Loan {
  client: pg.Client;
  note(refusal: Refusal): void;
}

/** PostgreSQL's one-byte type, which the engine asks for and Prisma's adapter does not know; and its text. */
const CHAR = 18;
const TEXT = 25;

/** Prisma's adapter, with every query sent to the one session and every step undone where it fails. */
function lentTo({ client, note }: Loan): SqlMigrationAwareDriverAdapterFactory {
  let charColumns: number[] = [];
  const query = async (asked: pg.QueryConfig) => {
    const found = await client.query(asked);
    charColumns = [];
    for (const [index, field] of found.fields.entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      charColumns.push(index);
    }
    return found;
  };
  const pool = new Proxy(new pg.Pool({ max: 1 }), {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
  });
  const inner = new PrismaPg(pool);
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connectToShadowDb: () => inner.connectToShadowDb(),
    async connect(): Promise<SqlDriverAdapter> {
      const adapter = await inner.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      const executeRaw = adapter.executeRaw.bind(adapter);
      adapter.queryRaw = async (asked) => {
        const found = await undoneIfItFails({ client, work: () => queryRaw(asked) });
        for (const index of charColumns) found.columnTypes[index] = ColumnTypeEnum.Character;
        return found;
      };
      adapter.executeRaw = (asked) => undoneIfItFails({ client, work: () => executeRaw(asked) });
      adapter.executeScript = (script) =>
        undoneIfItFails({ client, work: () => executeStatements({ client, note, script }) });
      return adapter;
    },
  };
}

/** A failed statement would end the transaction; the engine tries some to see whether they fail. */
async function undoneIfItFails<Result>(step: { client: pg.Client; work(): Promise<Result> }): Promise<Result> {
  await step.client.query('SAVEPOINT step');
  try {
    const result = await step.work();
    await step.client.query('RELEASE SAVEPOINT step');
    return result;
  } catch (error) {
    await step.client.query('ROLLBACK TO SAVEPOINT step');
    throw error;
  }
}

/** Prisma's own way with a script splits at every semicolon, also within the body of a function. */
async function executeStatements(step: Loan & { script: string }): Promise<void> {
  for (const statement of statementsOf(step.script)) {
    try {
      await step.client.query(statement.text);
    } catch (error) {
      if (error instanceof Error) step.note({ script: step.script, statement, error });
      throw error;
    }
  }
}
