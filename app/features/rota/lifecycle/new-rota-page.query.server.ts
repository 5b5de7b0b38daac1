import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { rotaList, type ListedRota } from './rota-list.query.server';

export interface NewRotaPage {
  readonly rotas: readonly ListedRota[];
  /** The first Monday after the last base rota and not before today. */
  readonly startsOn: IsoDate;
  /** As long as the last base rota. */
  readonly weeks: number;
  /** Whether there is a published base rota to copy lines from. */
  readonly mayCopy: boolean;
}

/** What a new base rota usually is. */
const USUAL_WEEKS = 6;

/** The base rotas, and what the next one begins as. */
export async function newRotaPage(db: Db, today: IsoDate): Promise<NewRotaPage> {
  const [rotas, last, published] = await Promise.all([
    rotaList(db, 'base'),
    db.rota.findFirst({
      where: { kind: 'base', versions: { some: {} } },
      orderBy: { startsOn: 'desc' },
      select: { startsOn: true, weeks: true, planWeeks: true },
    }),
    db.rotaVersion.count({ where: { status: 'published', rota: { kind: 'base' } } }),
  ]);
  const after = last ? addDays(fromDbDate(last.startsOn), last.planWeeks * 7) : today;
  const earliest = after > today ? after : today;
  return {
    rotas,
    startsOn: addDays(earliest, (8 - weekdayOfDate(earliest)) % 7),
    weeks: last?.weeks ?? USUAL_WEEKS,
    mayCopy: published > 0,
  };
}
