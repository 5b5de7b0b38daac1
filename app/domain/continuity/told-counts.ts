import { SMALLEST_GROUP } from './suppress';

/** How much there is of people whom a reader may not see: as it is, or that it is of one to four of them. */
export type ToldCount = number | 'few';

/** How much there is in all: as it is, or the least that it can be where some of it is of few whom she may not see. */
export interface ToldTotal {
  readonly count: number;
  readonly isLeast: boolean;
}

/** A count of what is elsewhere, as a reader is told it. `people` is whom it is of, where it counts something else. */
export const toldCount = ({ count, people = count }: { count: number; people?: number }): ToldCount =>
  people > 0 && people < SMALLEST_GROUP ? 'few' : count;

/** A sum of what a reader sees and of what is elsewhere, from which she cannot take away what she sees. */
export const toldTotal = ({ own, elsewhere }: { own: number; elsewhere: ToldCount }): ToldTotal =>
  elsewhere === 'few' ? { count: own + 1, isLeast: true } : { count: own + elsewhere, isLeast: false };

/** What is of recipients, in all: `isSeen` tells whom the reader sees. Of nobody is hers to see as well. */
export function toldTotalOf<T>(items: readonly T[], of: ToldOf<T>): ToldTotal {
  const elsewhere = toldElsewhere(items, of);
  return toldTotal({ own: items.filter((item) => of.isSeen(item)).length, elsewhere });
}

interface ToldOf<T> {
  readonly isSeen: (item: T) => boolean;
  /** Whose it is. */
  readonly person: (item: T) => string | undefined;
}

/** How much of it is of people whom the reader may not see. */
export function toldElsewhere<T>(items: readonly T[], { isSeen, person }: ToldOf<T>): ToldCount {
  const elsewhere = items.filter((item) => !isSeen(item));
  return toldCount({ count: elsewhere.length, people: new Set(elsewhere.map(person)).size });
}
