import type { Tx } from './db.server';

/**
 * Lets one transaction at a time past this point for a kind of thing, until it ends. For what a constraint of the database
 * does not see, such as names that differ in case only, or periods that the whole table must keep apart.
 */
export async function oneAtATime(tx: Tx, kind: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${kind}))`;
}
