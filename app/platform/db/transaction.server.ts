import { isUniqueViolation, type Db, type Tx } from './db.server';

/** As many as are likely to save the same at once. */
const MOST_TRIES = 4;

/**
 * Runs a use case in one transaction. Where somebody else was first with a value that has to be unique, it runs again: it
 * then sees the other's row, and says so at the field or takes the next free number.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === MOST_TRIES) throw error;
    }
  }
}
