import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { constraintOf, isExclusionViolation, isStale, isUniqueViolation, type Db, type Tx } from '../db/db.server';

/** Carries a refusal out of a transaction, so that nothing of it stands. */
class RefusedChange extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.cause);
  }
}

/**
 * Runs a use case of the day in one transaction, of which nothing stands where it is refused. What the database itself
 * refuses is a verdict too: `overlap` where a person would hold two shifts or visits at once (`what`), `stale` where
 * somebody else was first.
 */
export async function dayTransaction<Done>(db: Db, work: (tx: Tx) => Promise<Verdict<Done>>): Promise<Verdict<Done>> {
  try {
    return await db.$transaction(async (tx) => {
      const verdict = await work(tx);
      if (!verdict.ok) throw new RefusedChange(verdict);
      return verdict;
    });
  } catch (error) {
    if (error instanceof RefusedChange) return error.refusal;
    if (isExclusionViolation(error)) {
      const what = constraintOf(error) === 'shift_one_at_a_time' ? 'shift' : 'visit';
      return refuse('overlap', { facts: { what } });
    }
    if (isUniqueViolation(error) && constraintOf(error)?.startsWith('day_change')) return refuse('undone');
    if (isStale(error) || isUniqueViolation(error)) return refuse('stale');
    throw error;
  }
}
