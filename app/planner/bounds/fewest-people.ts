import type { Need } from './needs';

/** Steps of one search; beyond it the size proven so far is given, which is still a floor. */
const STEP_LIMIT = 400_000;

/** `exact` is false where the search ended before it found a set of this size. */
export interface FewestPeople {
  readonly size: number;
  readonly exact: boolean;
}

interface Cover {
  /** Needs that any one of these people meets, none of which holds another. */
  readonly simple: readonly bigint[];
  readonly special: readonly Need[];
  readonly people: bigint;
  steps: number;
}

/**
 * Size of the smallest set of people who meet every need: a smallest hitting set, searched by sizes 0, 1, 2 ..., always
 * branching on the open need that the fewest could meet.
 */
export function fewestPeople(needs: readonly Need[]): FewestPeople {
  const cover: Cover = {
    simple: withoutImplied(needs.filter((need) => need.simple).map((need) => need.helpers)),
    special: needs.filter((need) => !need.simple),
    people: needs.reduce((all, need) => all | need.helpers, 0n),
    steps: 0,
  };
  const most = bitCount(cover.people);
  for (let size = disjointNeeds(cover.simple, 0n); size <= most; size++) {
    const found = search(cover, { left: size, chosen: 0n, banned: 0n });
    if (found !== false) return { size, exact: found === true };
  }
  return { size: most, exact: true };
}

/** Needs whose helpers hold all the helpers of another are met with it. */
function withoutImplied(needs: readonly bigint[]): bigint[] {
  const sorted = [...new Set(needs)].map((set) => ({ set, size: bitCount(set) })).sort((a, b) => a.size - b.size);
  const kept: bigint[] = [];
  for (const { set } of sorted) {
    if (!kept.some((smaller) => (smaller & set) === smaller)) kept.push(set);
  }
  return kept;
}

interface Branch {
  /** People that may still be chosen. */
  readonly left: number;
  readonly chosen: bigint;
  /** People whose every set has been tried. */
  readonly banned: bigint;
}

/** `null` when the steps are used up. */
function search(cover: Cover, { left, chosen, banned }: Branch): boolean | null {
  if (++cover.steps > STEP_LIMIT) return null;
  const open = cover.simple.filter((need) => (need & chosen) === 0n);
  const unmet = cover.special.filter((need) => !need.met(chosen));
  if (!open.length && !unmet.length) return true;
  if (left === 0 || disjointNeeds(open, banned) > left) return false;
  if (unmet.some((need) => !need.met(chosen | (need.helpers & ~banned)))) return false;
  let choices = smallest([...open, ...unmet.map((need) => need.helpers)].map((set) => set & ~banned & ~chosen));
  let nowBanned = banned;
  while (choices !== 0n) {
    const person = choices & -choices;
    choices ^= person;
    const found = search(cover, { left: left - 1, chosen: chosen | person, banned: nowBanned });
    if (found !== false) return found;
    nowBanned |= person;
  }
  return false;
}

/** How many needs share no helper, taken greedily: that many people are needed at least. */
function disjointNeeds(needs: readonly bigint[], banned: bigint): number {
  let taken = 0n;
  let count = 0;
  for (const need of needs) {
    const helpers = need & ~banned;
    if ((helpers & taken) !== 0n) continue;
    taken |= helpers;
    count++;
  }
  return count;
}

function smallest(sets: readonly bigint[]): bigint {
  let best = sets[0] ?? 0n;
  let size = bitCount(best);
  for (const set of sets) {
    const bits = bitCount(set);
    if (bits < size) [best, size] = [set, bits];
  }
  return best;
}

function bitCount(set: bigint): number {
  let count = 0;
  for (let rest = set; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}
