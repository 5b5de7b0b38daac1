import type { DatedAgreement } from '../../domain/working-time/limit';
import type { EngineRun } from '../engine-run';
import type { Model, Rota, Solution } from '../model/model';
import { buildRota } from '../rota/build-rota';
import type { NearRota } from '../rota/rota-tables';
import { judgeRota } from '../rules/judge';
import { improve, polish } from '../search/improve';
import { planVisits } from '../visits/plan-visits';
import type { VisitMeans } from '../visits/tables';
import { groupCases, type GroupCase } from './group-cases';
import { join } from './join';
import { firstOfGroups, improveGroups, type SearchShare } from './solve-groups';

/** Share of the budget for the first rota, and share of the rest for the first visits; most of both is given back. */
const ROTA_SHARE = 0.15;
const VISITS_SHARE = 0.25;
/** Share of the budget for the first plans of all groups, and of a group's for its rota. */
const FIRST_SHARE = 0.3;
const GROUP_ROTA_SHARE = 0.8;
/** Points of a changed cell while a kept rota is made legal: more than any wish, less than most hard rules. */
const FIRST_CHANGE_POINTS = 20;

/** What a case is searched with. */
interface CaseSearch {
  readonly run: EngineRun;
  readonly near: NearRota | undefined;
  readonly agreements: readonly DatedAgreement[] | undefined;
  readonly means: VisitMeans;
}

/** A plan to go on from. `groups` are those of a large case, which is searched group by group. */
export interface Started {
  readonly solution: Solution;
  readonly groups: readonly GroupCase[] | null;
}

/** A legal rota where one is found, with visits placed quickly. */
export function firstSolution(model: Model, { run, near, means, agreements }: CaseSearch): Started {
  const by = { means, agreements };
  const groups = groupCases(model);
  if (groups === null) return { groups, solution: firstOfCase(model, { run, near, ...by, rotaShare: ROTA_SHARE }) };
  const first = (part: Model, share: SearchShare): Solution =>
    firstOfCase(part, { ...share, ...by, rotaShare: GROUP_ROTA_SHARE });
  const parts = firstOfGroups(model, groups, {
    run: run.sub(FIRST_SHARE),
    near,
    first,
    isLegal: (part, { rota }) => isLegal(part, rota),
  });
  return { groups: parts.map(({ group }) => group), solution: join(model, parts) };
}

interface FirstSearch extends SearchShare, Pick<CaseSearch, 'means' | 'agreements'> {
  /** Of the run, for the rota. */
  readonly rotaShare: number;
}

function firstOfCase(model: Model, { run, near, means, agreements, rotaShare }: FirstSearch): Solution {
  // The joint search polishes the rota better than a search that sees no visits: this one only has to be legal.
  const stopWhenLegal = model.visits.length > 0;
  const objective = near && stopWhenLegal ? { near: { ...near, pointsPerChangedCell: FIRST_CHANGE_POINTS } } : { near };
  const { rota } = buildRota(model, run.sub(rotaShare), { stopWhenLegal, agreements, ...objective });
  return planVisits(model, rota, { run: run.sub(VISITS_SHARE), ...means }).solution;
}

/** A plan that is there already, to go on from. */
export const startedFrom = (model: Model, solution: Solution): Started => ({ solution, groups: groupCases(model) });

/** Searches visits, teams and rota together for fewer faces. Never answers with a worse plan than it starts from. */
export function improveCase(model: Model, { solution: start, groups }: Started, by: CaseSearch): Solution {
  const search = (part: Model, from: Solution, share: SearchShare): Solution =>
    improve(part, from, { ...by, ...share }).solution;
  if (groups === null) return search(model, start, by);
  const found = improveGroups(model, groups, {
    ...by,
    start,
    improve: search,
    polish: (part, from, share) => polish(part, from, { ...by, ...share }),
  });
  return isWorse(model, found, start) ? start : found;
}

const isLegal = (model: Model, rota: Rota): boolean =>
  judgeRota(model, rota).every(({ rule }) => rule.level !== 'hard');

/** By what every search goes by first: a legal rota, visits made, faces. */
function isWorse(model: Model, found: Solution, start: Solution): boolean {
  const legal = Number(isLegal(model, found.rota)) - Number(isLegal(model, start.rota));
  const unplaced = found.unplaced.length - start.unplaced.length;
  return legal < 0 || (legal === 0 && (unplaced > 0 || (unplaced === 0 && faces(model, found) > faces(model, start))));
}

/** Different people of each recipient in each fortnight, summed. */
function faces({ visits, staff, planWeeks }: Model, { placed }: Solution): number {
  const met = new Set<number>();
  for (const { visit, day, staff: carers } of placed) {
    for (const person of carers) {
      const pair = visits[visit]!.recipient * staff.length + person;
      const week = Math.floor(day / 7);
      for (const window of [week - 1, week])
        if (window >= 0 && window < planWeeks - 1) met.add(pair * planWeeks + window);
    }
  }
  return met.size;
}
