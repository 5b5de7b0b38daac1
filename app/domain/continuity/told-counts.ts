import { SMALLEST_GROUP } from './suppress';

/**
 * How much there is of people whom a reader may not see: nothing, that it is of one to four of them, or the least that it
 * is, in fives. Of two counts as they are, one of them part of the other, she could take away one from the other.
 */
export type ToldCount = number | 'few';

/** How much there is in all: as it is, or the least that it can be where some of it is of people whom she may not see. */
export interface ToldTotal {
  readonly count: number;
  readonly isLeast: boolean;
}

/** A count of what is elsewhere, as a reader is told it. `people`: how many it is of, where it counts something else. */
export const toldCount = ({ count, people = count }: { count: number; people?: number }): ToldCount =>
  people > 0 && people < SMALLEST_GROUP ? 'few' : count - (count % SMALLEST_GROUP);

/** A sum of what a reader sees and of what is elsewhere, from which she cannot take away what she sees. */
export const toldTotal = ({ own, elsewhere }: { own: number; elsewhere: ToldCount }): ToldTotal => ({
  count: own + (elsewhere === 'few' ? 1 : elsewhere),
  isLeast: elsewhere !== 0,
});

/** A total of which the number alone is known, and not whose it is: as it is, or whether there is any. */
export const toldBare = (count: number, { seesAll }: { seesAll: boolean }): ToldTotal =>
  seesAll || count === 0 ? { count, isLeast: false } : { count: 1, isLeast: true };

/** What is of recipients, in all: `isSeen` tells whom the reader sees. Of nobody is hers to see as well. */
export function toldTotalOf<T>(items: readonly T[], of: ToldOf<T>): ToldTotal {
  const elsewhere = toldElsewhere(items, of);
  return toldTotal({ own: sumOf(items.filter(of.isSeen), of), elsewhere });
}

interface ToldOf<T> {
  readonly isSeen: (item: T) => boolean;
  /** Whose it is. */
  readonly person: (item: T) => string | undefined;
  /** How many it counts for; one where nothing is said. */
  readonly times?: (item: T) => number;
}

const sumOf = <T>(items: readonly T[], { times = () => 1 }: ToldOf<T>): number =>
  items.reduce((sum, item) => sum + times(item), 0);

/** How much of it is of people whom the reader may not see. */
export function toldElsewhere<T>(items: readonly T[], of: ToldOf<T>): ToldCount {
  const elsewhere = items.filter((item) => !of.isSeen(item));
  return toldCount({ count: sumOf(elsewhere, of), people: new Set(elsewhere.map(of.person)).size });
}
