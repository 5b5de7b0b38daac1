import { createRandom } from '../../app/planner/random';

/** Seeded draws for made-up data. */
export interface Dice {
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of a list, each once, in list order. */
  some<T>(from: readonly T[], count: number): T[];
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const int = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[int(0, from.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const some = <T>(from: readonly T[], count: number): T[] => {
    const ranked = from.map((item, at) => ({ item, at, key: random() })).sort((a, b) => a.key - b.key);
    return ranked
      .slice(0, count)
      .sort((a, b) => a.at - b.at)
      .map((x) => x.item);
  };
  return { int, chance: (share) => random() < share, pick, some };
}
