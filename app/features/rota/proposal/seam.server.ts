import type { IsoDate } from '~/domain/brand';
import type { DatedAgreement } from '~/domain/working-time/limit';
import type { Db } from '~/platform/db/db.server';
import type { Publication } from './publication.server';
import { firstRestedDay, shortRestBefore, type ShortRest } from './rest-before.server';
import { suggestedFrom } from './suggested-from';

/** Where a version would take over from what stands before it. */
export interface Seam {
  /** From when it is published unless a leader chooses another day. */
  readonly from: IsoDate;
  /** Who would rest too little on the first day with notice enough. Where that day is `from`, none near it is better. */
  readonly short: (ShortRest & { readonly on: IsoDate }) | null;
}

/** The first day with notice enough on which everybody has rested enough after what stands before it. */
export async function readSeam(
  db: Db,
  asked: Pick<Publication, 'version' | 'rota' | 'lastDay'> & {
    readonly today: IsoDate;
    readonly agreements: readonly DatedAgreement[];
  },
): Promise<Seam> {
  const { version, rota, lastDay, today, agreements } = asked;
  const on = suggestedFrom({ startsOn: rota.startsOn, lastDay, today, agreements });
  const first = { versionId: version.id, from: on, agreements };
  const rest = await shortRestBefore(db, first);
  if (rest === null) return { from: on, short: null };
  const rested = await firstRestedDay(db, first);
  return { from: rested !== null && rested <= lastDay ? rested : on, short: { ...rest, on } };
}
