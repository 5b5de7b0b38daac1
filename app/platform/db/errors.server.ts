import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { Prisma } from './generated/client';

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
const CHECK_VIOLATION = '23514';
const FOREIGN_KEY_VIOLATIONS = ['23503', '23001'];
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
  if (!isDriverAdapterError(inner) || !inner.cause.originalCode) return undefined;
  const named = /constraint "([^"]+)"/.exec(inner.cause.originalMessage ?? '');
  return { sqlState: inner.cause.originalCode, constraint: named?.[1] };
}

/** The name of the constraint that refused a write. */
export const constraintOf = (error: unknown): string | undefined => refusalOf(error)?.constraint;

/** Whether a value that has to be unique is taken. */
export const isUniqueViolation = (error: unknown): boolean => refusalOf(error)?.sqlState === UNIQUE_VIOLATION;

/** Whether two periods of one person or recipient would overlap. */
export const isExclusionViolation = (error: unknown): boolean => refusalOf(error)?.sqlState === EXCLUSION_VIOLATION;

/** Whether a value is outside what its column may hold. */
export const isCheckViolation = (error: unknown): boolean => refusalOf(error)?.sqlState === CHECK_VIOLATION;

/** Whether something is used by another row, or names one that is not there. */
export const isForeignKeyViolation = (error: unknown): boolean =>
  FOREIGN_KEY_VIOLATIONS.includes(refusalOf(error)?.sqlState ?? '');

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
