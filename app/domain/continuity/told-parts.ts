import { SMALLEST_GROUP } from './suppress';
import { toldCount, toldTotal, type ToldTotal } from './told-counts';

/** How many of some people a count is of: those whom a reader sees, and those elsewhere among how many there are. */
interface PartOfPeople {
  readonly own: number;
  readonly elsewhere: number;
  readonly allElsewhere: number;
}

/**
 * How many of some people something holds for. Elsewhere it is told only where neither those for whom it holds nor the rest
 * are few; of few in all not even that it holds for nobody.
 */
export function toldPart({ own, elsewhere, allElsewhere }: PartOfPeople): ToldTotal {
  const isFew = (count: number) => toldCount({ count }) === 'few';
  if (isFew(allElsewhere)) return { count: own, isLeast: true };
  return toldTotal({ own, elsewhere: isFew(allElsewhere - elsewhere) ? 'few' : toldCount({ count: elsewhere }) });
}

/** Of one part, what a reader sees and what is elsewhere. */
interface Part {
  readonly own: number;
  readonly elsewhere: number;
}

/**
 * The sizes of parts of which everybody is in one. Who knows how many there are elsewhere in all could take away the parts
 * that she is told: as many more are told as the least, smallest first, as it takes for two at least, of five people
 * at least, to be so. Of few elsewhere in all not even who has none is told.
 */
export function toldParts(parts: readonly Part[]): ToldTotal[] {
  const allElsewhere = parts.reduce((sum, { elsewhere }) => sum + elsewhere, 0);
  if (toldCount({ count: allElsewhere }) === 'few') return parts.map(({ own }) => ({ count: own, isLeast: true }));
  const bySize = parts.map(({ elsewhere }, at) => ({ at, elsewhere })).filter(({ elsewhere }) => elsewhere > 0);
  bySize.sort((a, b) => a.elsewhere - b.elsewhere);
  const few = bySize.filter(({ elsewhere }) => elsewhere < SMALLEST_GROUP).length;
  const kept = new Set<number>();
  let people = 0;
  for (const { at, elsewhere } of bySize) {
    const isClosed = kept.size >= 2 && people >= SMALLEST_GROUP;
    if (few === 0 || (kept.size >= few && isClosed)) break;
    kept.add(at);
    people += elsewhere;
  }
  return parts.map(({ own, elsewhere }, at) =>
    toldTotal({ own, elsewhere: kept.has(at) ? 'few' : toldCount({ count: elsewhere }) }),
  );
}
