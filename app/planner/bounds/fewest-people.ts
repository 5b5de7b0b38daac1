import { ban, choose, createCover, disjointLack, indexesOf, isCovered, isFree, reachOf } from './cover';
import { unban, unchoose, type Cover } from './cover';
import type { Need } from './needs';

/** `exact` is false where the search ended before it found a set of this size; the size is a floor then. */
export interface FewestPeople {
  readonly size: number;
  readonly exact: boolean;
}

/** Steps that searches may use; shared by many, so that a large case ends. */
export interface StepBudget {
  left: number;
}

/** The most that one search takes of the budget. */
const STEPS_PER_SEARCH = 150_000;

/**
 * Size of the smallest set of people who meet every need: a smallest hitting set, searched by sizes one after another
 * from a proven floor, always branching on the open need with the fewest people to spare.
 */
export function fewestPeople(needs: readonly Need[], budget: StepBudget = { left: STEPS_PER_SEARCH }): FewestPeople {
  const cover = createCover(withoutImplied(needs));
  const own = { left: Math.min(budget.left, STEPS_PER_SEARCH) };
  const given = own.left;
  let result: FewestPeople = { size: cover.people.length, exact: true };
  for (let size = disjointLack(cover); size < cover.people.length; size++) {
    const found = search(cover, size, own);
    if (found === false) continue;
    result = { size, exact: found === true };
    break;
  }
  budget.left -= given - own.left;
  return result;
}

/** Needs that are met whenever another one is are left out; the smallest stand first. */
function withoutImplied(needs: readonly Need[]): Need[] {
  const sized = needs.map((need) => ({ need, size: indexesOf(need.helpers).length }));
  sized.sort((a, b) => a.size - b.size || b.need.count - a.need.count);
  const kept: Need[] = [];
  for (const { need } of sized) {
    const implied = kept.some((by) => by.count >= need.count && (by.helpers & need.helpers) === by.helpers);
    if (!implied || need.met !== null) kept.push(need);
  }
  return kept;
}

/** Whether `left` more people can meet all needs; `null` when the steps are used up. */
function search(cover: Cover, left: number, budget: StepBudget): boolean | null {
  if (--budget.left < 0) return null;
  const tight = tightestNeed(cover);
  if (tight === IMPOSSIBLE) return false;
  if (cover.hasTest && !testsCanPass(cover)) return false;
  const next = tight === NOTHING_OPEN ? failingTest(cover) : tight;
  if (next === NOTHING_OPEN) return true;
  if (left === 0 || (tight !== NOTHING_OPEN && tooMuchLeft(cover, left))) return false;
  return branch(cover, { need: next, left, budget });
}

/** Tries everybody who helps with a need; whoever failed is ruled out for the rest, with those who could only do less. */
function branch(cover: Cover, at: { need: number; left: number; budget: StepBudget }): boolean | null {
  const candidates = cover.members[at.need]!.filter((person) => isFree(cover, person));
  const reach = new Map(candidates.map((person) => [person, reachOf(cover, person)]));
  candidates.sort((a, b) => reach.get(b)! - reach.get(a)! || a - b);
  const tried: number[] = [];
  let result: boolean | null = false;
  for (const person of candidates) {
    if (!cover.hasTest && tried.some((by) => isCovered(cover, { person, by }))) continue;
    choose(cover, person);
    result = search(cover, at.left - 1, at.budget);
    unchoose(cover, person);
    if (result !== false) break;
    ban(cover, person);
    tried.push(person);
  }
  for (const person of tried) unban(cover, person);
  return result;
}

const NOTHING_OPEN = -1;
const IMPOSSIBLE = -2;

/** The open need with the fewest helpers beyond what it lacks. */
function tightestNeed(cover: Cover): number {
  let tightest = NOTHING_OPEN;
  let spare = Infinity;
  for (let n = 0; n < cover.needs.length; n++) {
    if (cover.lacking[n]! <= 0) continue;
    const own = cover.available[n]! - cover.lacking[n]!;
    if (own < 0) return IMPOSSIBLE;
    if (own < spare) [tightest, spare] = [n, own];
  }
  return tightest;
}

/** Whether the open needs lack more than so many people can give, by two counts. */
function tooMuchLeft(cover: Cover, left: number): boolean {
  if (disjointLack(cover) > left) return true;
  let lack = 0;
  for (const n of cover.lacking) if (n > 0) lack += n;
  let widest = 0;
  for (let p = 0; p < cover.people.length; p++) {
    if (isFree(cover, p)) widest = Math.max(widest, reachOf(cover, p));
  }
  return lack > left * widest;
}

/** Whether every test would pass if all who may still be chosen were. */
function testsCanPass(cover: Cover): boolean {
  return cover.needs.every((need) => need.met === null || need.met(need.helpers & ~cover.ruledOut));
}

/** A need with enough people, but not the right ones. */
function failingTest(cover: Cover): number {
  return cover.needs.findIndex((need) => need.met !== null && !need.met(cover.chosen));
}
