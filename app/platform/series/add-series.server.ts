import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { oneAtATime } from '../db/one-at-a-time.server';
import { SERIES_WORK } from './extend-series.server';
import { makeSessions } from './make-sessions.server';
import { noteChange, type Doer } from './note-change.server';

interface NewSeries {
  readonly columns: Omit<Prisma.SeriesUncheckedCreateInput, 'id' | 'themes' | 'sessions' | 'changes'>;
  /** In the order in which its dates take them. */
  readonly themeIds: readonly string[];
  readonly reason: string | null;
}

/** Makes a series with its sessions up to the horizon, and keeps who did. Answers its id. */
export async function addSeries(tx: Tx, doer: Doer, { columns, themeIds, reason }: NewSeries): Promise<string> {
  await oneAtATime(tx, SERIES_WORK);
  const { id } = await tx.series.create({ data: { ...columns, ...themesOf(themeIds) } });
  await makeSessions(tx, { seriesId: id, now: doer.now() });
  await noteChange(tx, doer, { seriesId: id, kind: 'created', reason });
  return id;
}

/** The themes of a series as rows, each once. */
export const themesOf = (themeIds: readonly string[]) => ({
  themes: { create: [...new Set(themeIds)].map((themeId, sortOrder) => ({ themeId, sortOrder })) },
});
