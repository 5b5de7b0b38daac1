import type { Model, Solution } from '../model/model';
import { unionCase, type GroupCase } from './group-cases';
import { join, partOf } from './join';

/** A group and its plan. */
export interface Part {
  readonly group: GroupCase;
  readonly solution: Solution;
}

interface Mending {
  readonly expired: () => boolean;
  /** Whether a group cannot do without another one. */
  readonly lacks: (part: Part) => boolean;
  /** Plans for two groups that have become one, in this share of what is left of the budget. */
  readonly plan: (part: Part, share: number) => Solution;
}

/**
 * Lets groups that lack something become one with the next group, whose people then help, again and again until nobody
 * lacks anything or is left to ask.
 */
export function mend(model: Model, parts: readonly Part[], by: Mending): Part[] {
  let ring = [...parts];
  while (ring.length > 1 && ring.some(by.lacks) && !by.expired()) ring = mendOnce(model, ring, by);
  return ring;
}

/** One walk around the ring: each group that lacks somebody joins the next. */
function mendOnce(model: Model, ring: readonly Part[], { expired, lacks, plan }: Mending): Part[] {
  const left = [...ring];
  const done: Part[] = [];
  for (let one = left.shift(); one; one = left.shift()) {
    const other = lacks(one) && !expired() ? (left.shift() ?? done.shift()) : undefined;
    if (other === undefined) {
      done.push(one);
      continue;
    }
    const group = unionCase(model, [one.group, other.group]);
    const both = { group, solution: partOf(model, group, join(model, [one, other])) };
    const asMany = 2 * left.filter(lacks).length + 2;
    done.push({ group, solution: plan(both, 1 / asMany) });
  }
  return done;
}
