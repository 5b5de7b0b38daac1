import type { EngineRun } from '../engine-run';
import type { Model, Solution } from '../model/model';
import type { NearRota } from '../rota/rota-tables';
import type { GroupCase } from './group-cases';
import { createGroupReports } from './group-run';
import { join, partOf } from './join';
import { mend, type Part } from './mend';

/** What a search of one case, whole or a group's, gets. */
export interface SearchShare {
  readonly run: EngineRun;
  readonly near: NearRota | undefined;
}

/** Share of what is left of the budget for first plans in which a group tries once more for a legal rota. */
const AGAIN_SHARE = 0.3;
/** Share of the budget in which every group gets a fair plan, so that a stop finds no group with a first one. */
const QUICK_SHARE = 0.12;
/** Share of the rest for the long search of one group after the other; what is left mends the whole. */
const LONG_SHARE = 0.85;

interface FirstPlans extends SearchShare {
  readonly first: (model: Model, share: SearchShare) => Solution;
  readonly isLegal: (model: Model, solution: Solution) => boolean;
}

/** A first plan of every group. What the others left of the budget is for those whose rota is not legal yet. */
export function firstOfGroups(
  model: Model,
  groups: readonly GroupCase[],
  { run, near, first, isLegal }: FirstPlans,
): Part[] {
  const planned = (group: GroupCase, share: number): Part => {
    const solution = first(group.model, { run: run.sub(share), near: nearOf(model, group, near) });
    return { group, solution };
  };
  const kept = ({ group, solution }: Part): boolean => isLegal(group.model, solution);
  const parts = groups.map((group, i) => planned(group, 1 / (groups.length - i)));
  return parts.map((part) => {
    if (kept(part) || run.expired()) return part;
    const again = planned(part.group, AGAIN_SHARE);
    return kept(again) ? again : part;
  });
}

interface Improvement extends SearchShare {
  /** Searches a group's case for fewer faces. Never answers with a worse plan than the one that it starts from. */
  readonly improve: (model: Model, start: Solution, share: SearchShare) => Solution;
  /** Places what is left out, and takes only what is better at once. */
  readonly polish: (model: Model, start: Solution, share: SearchShare) => Solution;
}

/**
 * Searches a large case group by group, first all of them for a short while and then for a long one.
 * Groups that cannot make all their visits then get help from others.
 * Visits that cross groups in `start` are given to people of the recipient's own group.
 */
export function improveGroups(
  model: Model,
  groups: readonly GroupCase[],
  { start, ...by }: Improvement & { readonly start: Solution },
): Solution {
  const { run, near } = by;
  const reports = createGroupReports(groups.map(({ recipients }) => recipients.length));
  const parts = groups.map((group) => ({ group, solution: partOf(model, group, start) }));
  const each = (round: EngineRun): void =>
    parts.forEach((part, i) => {
      const own = round.sub(1 / (groups.length - i));
      const share = { run: reports.within(own, i), near: nearOf(model, part.group, near) };
      if (!round.expired()) part.solution = by.improve(part.group.model, part.solution, share);
    });
  each(run.sub(QUICK_SHARE));
  each(run.sub(parts.some(({ solution }) => solution.unplaced.length > 0) ? LONG_SHARE : 1));
  const mended = mend(model, parts, {
    expired: run.expired,
    lacks: ({ solution }) => solution.unplaced.length > 0,
    plan: ({ group, solution }, share) =>
      by.polish(group.model, solution, { run: quiet(run.sub(share)), near: nearOf(model, group, near) }),
  });
  return join(model, mended);
}

/** A run that reports nothing: what a part says would be taken for the whole. */
const quiet = (run: EngineRun): EngineRun => ({ ...run, reportDue: () => false });

/** The rows of a rota to stay near that are those of a group. */
function nearOf({ rotaDays }: Model, { staff }: GroupCase, near: NearRota | undefined): NearRota | undefined {
  if (near === undefined) return undefined;
  const cells = new Int8Array(staff.length * rotaDays);
  staff.forEach((person, i) => {
    cells.set(near.cells.subarray(person * rotaDays, (person + 1) * rotaDays), i * rotaDays);
  });
  return { ...near, cells };
}
