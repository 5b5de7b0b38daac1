import type { DatedAgreement } from '../../domain/working-time/limit';
import type { EngineRun } from '../engine-run';
import type { Model, Rota, Solution } from '../model/model';
import { buildRota } from '../rota/build-rota';
import type { NearRota, RotaObjective } from '../rota/rota-tables';
import { withVisitDemand } from '../rota/visit-demand';
import { improve } from '../search/improve';
import { rotaByThirds } from '../search/weekend-thirds';
import { planVisits } from '../visits/plan-visits';
import type { VisitMeans } from '../visits/tables';
import { chooseRecipients, chooseStaff, membersOf, recipientsAsPlanned } from './choose-groups';
import { firstRota, isLegal } from './first-rota';
import { groupCase, type GroupCase } from './group-cases';
import { settle } from './settle';
import { firstOfGroups, improveGroups, type SearchShare } from './solve-groups';

/** Share of the budget for the first rota, and share of the rest for the first visits; most of both is given back. */
const ROTA_SHARE = 0.15;
const LARGE_ROTA_SHARE = 0.3;
const VISITS_SHARE = 0.25;
/** Share of what the first rota leaves of its own for one with the weekends that are best for visits. */
const THIRDS_SHARE = 0.25;
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
  const staff = chooseStaff(model);
  // The joint search polishes the rota better than a search that sees no visits: this one only has to be legal.
  const stopWhenLegal = model.visits.length > 0;
  const objective = near && stopWhenLegal ? { near: { ...near, pointsPerChangedCell: FIRST_CHANGE_POINTS } } : { near };
  const rotaRun = run.sub(staff ? LARGE_ROTA_SHARE : ROTA_SHARE);
  const by = { stopWhenLegal, agreements, ...objective };
  const ofOneGroup = (): Rota => {
    const { rota } = buildRota(model, rotaRun, by);
    const better = stopWhenLegal && !near && !rotaRun.expired();
    return (better ? rotaForVisits(model, rotaRun, by) : null) ?? rota;
  };
  const rota =
    staff && !near
      ? firstRota(model, { groups: membersOf(staff), crew: staff.crew }, { run: rotaRun, ...by })
      : ofOneGroup();
  const place = (part: Model, rows: Rota): Solution =>
    planVisits(part, rows, { run: run.sub(VISITS_SHARE), ...means }).solution;
  if (staff === null) return { groups: null, solution: place(model, rota) };
  const groups = chooseRecipients(model, staff, rota).map((group) => groupCase(model, group));
  return { groups, solution: firstOfGroups(model, { groups, rota }, place) };
}

/** A rota with the weekends that are best for visits, and with people who may make each of them where one is found. */
function rotaForVisits(model: Model, run: EngineRun, objective: RotaObjective): Rota | null {
  const asking = withVisitDemand(model);
  const found = asking === model ? null : rotaByThirds(asking, run.sub(THIRDS_SHARE), objective);
  return found ?? rotaByThirds(model, run.sub(THIRDS_SHARE), objective);
}

/** A plan that is there already, to go on from. */
export function startedFrom(model: Model, solution: Solution): Started {
  const staff = chooseStaff(model);
  const groups = staff && recipientsAsPlanned(model, staff, solution).map((group) => groupCase(model, group));
  return { solution, groups };
}

/** Searches visits, teams and rota together for fewer faces. Never answers with a worse plan than it starts from. */
export function improveCase(model: Model, { solution: start, groups }: Started, by: CaseSearch): Solution {
  const search = (part: Model, from: Solution, share: SearchShare): Solution =>
    part.visits.length > 0
      ? improve(part, from, { ...by, ...share }).solution
      : { ...from, rota: polished(part, from.rota, { ...by, ...share }) };
  if (groups === null) return search(model, start, by);
  const found = improveGroups(model, groups, {
    ...by,
    start,
    improve: search,
    settle: (part, from, share) => settle(part, from, { ...by, ...share }),
  });
  return isWorse(model, found, start) ? start : found;
}

/** A legal rota of people without visits, nearer to what they wish and to supervision. */
function polished(part: Model, rota: Rota, { run, near, agreements }: Omit<CaseSearch, 'means'>): Rota {
  if (near) return rota;
  const cells = Int8Array.from(rota.flatMap((row) => [...row]));
  const found = buildRota(part, run, { agreements, near: { cells, pointsPerChangedCell: 0 } }).rota;
  return isLegal(part, found) || !isLegal(part, rota) ? found : rota;
}

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
