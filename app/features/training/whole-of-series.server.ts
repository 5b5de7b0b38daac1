import { refuse } from '~/domain/verdict';
import type { Tx } from '~/platform/db/db.server';
import type { SeriesForm } from './series.form';
import { mayHold, WHOLES } from './whole-of-series';

type Parted = Pick<SeriesForm, 'kind' | 'partOfId'>;

/** Why a series cannot be a part of what is asked for, or cannot be of its kind as it has parts; `null` where it can. */
export async function refusalOfWhole(tx: Tx, { seriesId, kind, partOfId }: Parted & { seriesId: string | null }) {
  const parts =
    seriesId === null ? [] : await tx.series.findMany({ where: { partOfId: seriesId }, select: { kind: true } });
  if (parts.some((part) => !mayHold({ whole: kind, part: part.kind }))) return refuse('hasParts');
  if (partOfId === null) return null;
  const whole = await tx.series.findUnique({ where: { id: partOfId }, select: { kind: true } });
  return whole && partOfId !== seriesId && mayHold({ whole: whole.kind, part: kind }) ? null : refuse('notPartOf');
}

/** The programmes and courses that a series may be a part of, as they go on now. */
export const wholesWhere = { kind: { in: [...WHOLES] }, followedBy: null };
