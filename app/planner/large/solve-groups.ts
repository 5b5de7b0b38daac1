import type { EngineRun } from '../engine-run';
import type { Model, Rota, Solution } from '../model/model';
import type { NearRota } from '../rota/rota-tables';
import { amongOthers, type GroupCase } from './group-cases';
import { createGroupReports } from './group-run';
import { join, partOf } from './join';

/** What a search of one case, whole or a group's, gets. */
export interface SearchShare {
  readonly run: EngineRun;
  readonly near: NearRota | undefined;
}

/** Share of the budget in which every group gets a fair plan, so that a stop finds no group with a first one. */
const QUICK_SHARE = 0.06;
/** Share of a group's short search and of its long one, at most, that it may use first to get all of its visits made. */
const QUICK_SETTLE_SHARE = 0.1;
const LONG_SETTLE_SHARE = 0.04;
/** Share of the rest for the long search of one group after the other, where something is left for all together. */
const LONG_SHARE = 0.93;

/** Visits of every group in a rota of the whole, placed quickly. */
export function firstOfGroups(
  model: Model,
  of: { groups: readonly GroupCase[]; rota: Rota },
  plan: (part: Model, rota: Rota) => Solution,
): Solution {
  const parts = of.groups.map((group) => ({ group, solution: plan(group.model, rowsOf(group, of.rota)) }));
  return join(model, parts);
}

interface Improvement extends SearchShare {
  readonly start: Solution;
  /** Searches a group's case for fewer faces. Never answers with a worse plan than the one that it starts from. */
  readonly improve: (part: Model, start: Solution, share: SearchShare) => Solution;
  /** Has visits made that nobody makes, whatever it costs in faces; ends when all are. */
  readonly settle: (part: Model, start: Solution, share: SearchShare) => Solution;
}

/**
 * Searches a large case group by group, first all of them for a short while and then for a long one. Each group sees how
 * many of the others are at work, so that the staffing of the whole is kept, and whoever the others do not need is its to
 * use. What a group still cannot make is given to people of others at the end.
 * Visits that cross groups in `start` are given to people of the recipient's own group.
 */
export function improveGroups(model: Model, groups: readonly GroupCase[], by: Improvement): Solution {
  const { run, near, start } = by;
  const reports = createGroupReports(groups.map(({ recipients }) => recipients.length));
  const rota = [...start.rota];
  // Those without visits are soon done, and leave the rest of their time to the others.
  const inTurn = groups.map((_, i) => i).sort((a, b) => Number(hasVisits(groups[a]!)) - Number(hasVisits(groups[b]!)));
  const parts = groups.map((group) => ({ group, solution: partOf(model, group, start) }));
  const each = (round: EngineRun, settleShare: number): void =>
    inTurn.forEach((i, before) => {
      const part = parts[i]!;
      const { group } = part;
      const own = round.sub(1 / (groups.length - before));
      if (own.expired()) return;
      const share = { run: reports.within(own, i), near: nearOf(model, group, near) };
      const among = amongOthers(model, group, rota);
      const first = by.settle(among, part.solution, { ...share, run: own.sub(settleShare) });
      part.solution = by.improve(among, first, share);
      group.staff.forEach((person, k) => (rota[person] = part.solution.rota[k]!));
    });
  const anyLeft = (): boolean => parts.some(({ solution }) => solution.unplaced.length > 0);
  each(run.sub(QUICK_SHARE), QUICK_SETTLE_SHARE);
  each(run.sub(anyLeft() ? LONG_SHARE : 1), LONG_SETTLE_SHARE);
  const joined = join(model, parts);
  return anyLeft() ? by.settle(model, joined, { run, near }) : joined;
}

const hasVisits = ({ visits }: GroupCase): boolean => visits.length > 0;

const rowsOf = ({ staff }: GroupCase, rota: Rota): Rota => staff.map((person) => rota[person]!);

/** The rows of a rota to stay near that are those of a group. */
function nearOf({ rotaDays }: Model, { staff }: GroupCase, near: NearRota | undefined): NearRota | undefined {
  if (near === undefined) return undefined;
  const cells = new Int8Array(staff.length * rotaDays);
  staff.forEach((person, i) => {
    cells.set(near.cells.subarray(person * rotaDays, (person + 1) * rotaDays), i * rotaDays);
  });
  return { ...near, cells };
}
