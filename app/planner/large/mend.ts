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
  /** Makes the plan of two groups that have become one better, in this share of what is left of the budget. */
  readonly polish: (part: Part, share: number) => Solution;
}

/**
 * Lets groups that leave visits out become one with the next group, whose people then help, again and again until all
 * visits are made or nobody is left to ask.
 */
export function mend(model: Model, parts: readonly Part[], { expired, polish }: Mending): Part[] {
  let ring = [...parts];
  while (ring.length > 1 && ring.some(lacks) && !expired()) ring = mendOnce(model, ring, { expired, polish });
  return ring;
}

const lacks = ({ solution }: Part): boolean => solution.unplaced.length > 0;

/** One walk around the ring: each group that lacks somebody joins the next. */
function mendOnce(model: Model, ring: readonly Part[], { expired, polish }: Mending): Part[] {
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
    done.push({ group, solution: polish(both, 1 / asMany) });
  }
  return done;
}
