import { PrismaPg } from '@prisma/adapter-pg';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { Prisma, PrismaClient } from './generated/client';
import { connectionAs } from './connection-options';
import { queriesInTurn } from './queries-in-turn';
import { APP_ROLE } from './roles';

/** The database client that queries and services take as an argument. */
export type Db = PrismaClient;
/** The same within a transaction. */
export type Tx = Prisma.TransactionClient;

const DEFAULT_POOL_SIZE = 10;

/** A client whose connections run as the application's role. `$disconnect()` ends them. */
export function createDb(options: { url: string; poolSize?: number }): Db {
  const connection = connectionAs({ url: options.url, role: APP_ROLE });
  const max = options.poolSize ?? DEFAULT_POOL_SIZE;
  return new PrismaClient({
    // Longer messages quote the arguments of the call, which may be about a person.
    errorFormat: 'minimal',
    adapter: queriesInTurn(new PrismaPg({ ...connection, max, idleTimeoutMillis: 30_000 })),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}

let shared: Db | undefined;

/** The client of this process, made on first use from `DATABASE_URL`. */
export function getDb(): Db {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: `npm start` sets it, or point it to a PostgreSQL server');
  return (shared ??= createDb({ url }));
}

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
const WRITE_CONFLICTS = ['40001', '40P01'];
const RECORD_NOT_FOUND = 'P2025';
const TRANSACTION_CONFLICT = 'P2034';

/** What the database itself said: its five-character code and the constraint, where it named one. */
interface DatabaseRefusal {
  sqlState: string;
  constraint: string | undefined;
}

function refusalOf(error: unknown): DatabaseRefusal | undefined {
  const inner = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error;
  if (!(inner instanceof Error) || !isDriverAdapterError(inner) || !inner.cause.originalCode) return undefined;
  const named = /constraint "([^"]+)"/.exec(inner.cause.originalMessage ?? '');
  return { sqlState: inner.cause.originalCode, constraint: named?.[1] };
}

/** The name of the constraint that refused a write. */
export const constraintOf = (error: unknown): string | undefined => refusalOf(error)?.constraint;

/** Whether a value that has to be unique is taken. */
export const isUniqueViolation = (error: unknown): boolean => refusalOf(error)?.sqlState === UNIQUE_VIOLATION;

/** Whether two periods of one person or recipient would overlap. */
export const isExclusionViolation = (error: unknown): boolean => refusalOf(error)?.sqlState === EXCLUSION_VIOLATION;

/**
 * Whether somebody else was first: a row of the expected `revision` is not there, or two transactions wrote the same
 * rows. Update with `where: { id, revision }` and `data: { revision: { increment: 1 } }`.
 */
export function isStale(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === RECORD_NOT_FOUND || error.code === TRANSACTION_CONFLICT) return true;
  }
  return WRITE_CONFLICTS.includes(refusalOf(error)?.sqlState ?? '');
}
