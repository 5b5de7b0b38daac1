import type { Need } from './needs';

const FREE = 0;
const CHOSEN = 1;
const BANNED = 2;

/**
 * A set of people in the making: who is chosen, who is ruled out, and how many each need still lacks. Needs and people
 * are numbered; `masks` holds the needs of each person and `helpers` the people of each need, 32 to a word.
 */
export interface Cover {
  readonly needs: readonly Need[];
  readonly people: readonly bigint[];
  readonly needWords: number;
  readonly peopleWords: number;
  readonly masks: Int32Array;
  readonly helpers: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly needsOf: readonly (readonly number[])[];
  /** Whether a need looks at more than how many of its helpers are chosen. */
  readonly hasTest: boolean;
  readonly state: Uint8Array;
  /** People that each need still lacks; below 0 where it has more than it needs. */
  readonly lacking: Int16Array;
  /** Helpers of each need who may still be chosen. */
  readonly available: Int16Array;
  chosen: bigint;
  ruledOut: bigint;
}

export function createCover(needs: readonly Need[]): Cover {
  const all = indexesOf(needs.reduce((union, need) => union | need.helpers, 0n));
  const people = all.map((index) => 1n << BigInt(index));
  const placeOf = new Map(all.map((index, p) => [index, p]));
  const needWords = Math.ceil(needs.length / 32);
  const peopleWords = Math.ceil(people.length / 32);
  const masks = new Int32Array(people.length * needWords);
  const helpers = new Int32Array(needs.length * peopleWords);
  const members = needs.map((need, n) => {
    const found = indexesOf(need.helpers).map((index) => placeOf.get(index)!);
    for (const p of found) {
      masks[p * needWords + (n >> 5)]! |= 1 << (n & 31);
      helpers[n * peopleWords + (p >> 5)]! |= 1 << (p & 31);
    }
    return found;
  });
  const needsOf: number[][] = people.map(() => []);
  members.forEach((list, n) => list.forEach((p) => needsOf[p]!.push(n)));
  return {
    needs,
    people,
    needWords,
    peopleWords,
    masks,
    helpers,
    members,
    needsOf,
    hasTest: needs.some((need) => need.met !== null),
    state: new Uint8Array(people.length),
    lacking: Int16Array.from(needs, (need) => need.count),
    available: Int16Array.from(members, (list) => list.length),
    chosen: 0n,
    ruledOut: 0n,
  };
}

export const isFree = (cover: Cover, person: number): boolean => cover.state[person] === FREE;

export function choose(cover: Cover, person: number): void {
  cover.state[person] = CHOSEN;
  cover.chosen |= cover.people[person]!;
  for (const n of cover.needsOf[person]!) {
    cover.lacking[n]!--;
    cover.available[n]!--;
  }
}

export function unchoose(cover: Cover, person: number): void {
  cover.state[person] = FREE;
  cover.chosen ^= cover.people[person]!;
  for (const n of cover.needsOf[person]!) {
    cover.lacking[n]!++;
    cover.available[n]!++;
  }
}

export function ban(cover: Cover, person: number): void {
  cover.state[person] = BANNED;
  cover.ruledOut |= cover.people[person]!;
  for (const n of cover.needsOf[person]!) cover.available[n]!--;
}

export function unban(cover: Cover, person: number): void {
  cover.state[person] = FREE;
  cover.ruledOut ^= cover.people[person]!;
  for (const n of cover.needsOf[person]!) cover.available[n]!++;
}

/** How many open needs a person would help with. */
export function reachOf(cover: Cover, person: number): number {
  let reach = 0;
  for (const n of cover.needsOf[person]!) if (cover.lacking[n]! > 0) reach++;
  return reach;
}

/** Whether all that one person would help with, another would too. */
export function isCovered(cover: Cover, pair: { person: number; by: number }): boolean {
  for (const n of cover.needsOf[pair.person]!) {
    if (cover.lacking[n]! <= 0) continue;
    if (((cover.masks[pair.by * cover.needWords + (n >> 5)]! >> (n & 31)) & 1) === 0) return false;
  }
  return true;
}

/** People that open needs without a common helper lack together: that many more are needed at least. */
export function disjointLack(cover: Cover): number {
  const { needs, peopleWords, helpers, lacking } = cover;
  const taken = new Int32Array(peopleWords);
  let lack = 0;
  for (let n = 0; n < needs.length; n++) {
    if (lacking[n]! <= 0) continue;
    const base = n * peopleWords;
    let apart = true;
    for (let w = 0; w < peopleWords; w++) if ((helpers[base + w]! & taken[w]!) !== 0) apart = false;
    if (!apart) continue;
    for (let w = 0; w < peopleWords; w++) taken[w]! |= helpers[base + w]!;
    lack += lacking[n]!;
  }
  return lack;
}

/** The single bits of a set, lowest first. */
export const bitsOf = (set: bigint): bigint[] => indexesOf(set).map((index) => 1n << BigInt(index));

const WORD = 32;

/** The places of the bits of a set, lowest first. */
export function indexesOf(set: bigint): number[] {
  const indexes: number[] = [];
  for (let rest = set, base = 0; rest !== 0n; rest >>= BigInt(WORD), base += WORD) {
    for (let word = Number(BigInt.asUintN(WORD, rest)); word !== 0; word = (word & (word - 1)) >>> 0) {
      indexes.push(base + 31 - Math.clz32(word & -word));
    }
  }
  return indexes;
}
