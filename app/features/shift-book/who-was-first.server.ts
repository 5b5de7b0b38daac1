import { refuse, type Refusal } from '~/domain/verdict';
import { latestChange } from '~/platform/day-changes/latest-change.server';
import type { Db } from '~/platform/db/db.server';
import type { OpenedShift } from './absence-change.server';

/** Who answered an open shift first, for the one who came second. */
export async function whoWasFirst(db: Db, { id, holder }: Pick<OpenedShift, 'id' | 'holder'>): Promise<Refusal> {
  const { by = '' } = await db.$transaction((tx) => latestChange(tx, { shiftId: id }));
  return refuse(holder === null ? 'changed' : 'taken', { facts: { by, holder: holder ?? '' } });
}
