import type { VisitId } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { CaseRecipient, PlanningCase } from '~/domain/case/planning-case';
import { forecastOfLines, type CodedLines, type TierForecast } from '~/planner/measures/rota-forecast';
import type { PlanChange } from '~/planner/repair/change';
import type { PlanSource } from '~/planner/write/read-plan';
import type { RepairOptions } from '~/planner/repair/open-repair';
import { bestPlaces, type BestPlace, type PlaceAsked } from '~/planner/repair/best-places';
import { repairPlan, type Repair } from '~/planner/repair/repair-plan';
import { weighVisits, type WeighedVisits } from '~/planner/repair/weigh-visits';
import { writeRepair } from '~/planner/repair/write-repair';
import { changeTeams, type TeamsOutcome, type TeamsToChange } from '~/planner/teams/change-teams';
import { proposeTeams, type ProposedTeams, type TeamWish } from '~/planner/repair/propose-teams';
import {
  rankSubstitutes,
  type RankedSubstitute,
  type SubstituteQuestion,
} from '~/planner/substitutes/rank-substitutes';
import { scenarioInThread as workOutScenario } from './scenario-thread';

/** A plan as it stands, with the case that it is a plan of. */
export interface StandingPlan {
  readonly case: PlanningCase;
  readonly plan: PlanSource;
  /** Visits that stand where they stand, see `RepairSource`. */
  readonly held?: readonly VisitId[];
}

interface RepairTask {
  readonly source: StandingPlan;
  readonly change: PlanChange;
  readonly options: RepairOptions;
}

/** A repair as plain data: what can be sent from thread to thread, and saved. */
export interface RepairedPlan extends Pick<Repair, 'changes' | 'unplaced' | 'lostFaces' | 'proven'> {
  readonly case: PlanningCase;
  readonly plan: Plan;
}

/** The thread's entries, by name. Each takes and answers plain data. */
export function repairInThread({ source, change, options }: RepairTask): RepairedPlan {
  const repair = repairPlan(source, change, options);
  const { changes, unplaced, lostFaces, proven } = repair;
  return { case: repair.model.case, plan: writeRepair(repair, source.plan), changes, unplaced, lostFaces, proven };
}

/** What a repair of the live days changes. The days are judged nowhere as a plan, so no plan is written. */
export type RepairedDay = Pick<Repair, 'changes' | 'unplaced' | 'lostFaces' | 'proven'>;

export function repairDayInThread({ source, change, options }: RepairTask): RepairedDay {
  const { changes, unplaced, lostFaces, proven } = repairPlan(source, change, options);
  return { changes, unplaced, lostFaces, proven };
}

interface PlacesTask {
  readonly source: StandingPlan;
  readonly asked: PlaceAsked;
  readonly options: Pick<RepairOptions, 'now'>;
}

export const bestPlacesInThread = ({ source, asked, options }: PlacesTask): BestPlace[] =>
  bestPlaces(source, asked, options);

interface WeighTask {
  readonly source: StandingPlan;
  readonly changed: readonly Pick<PlanSource, 'visits' | 'unassigned'>[];
}

export const weighVisitsInThread = ({ source, changed }: WeighTask): WeighedVisits[] => weighVisits(source, changed);

export const rankSubstitutesInThread = (question: SubstituteQuestion): RankedSubstitute[][] =>
  rankSubstitutes(question);

/** Has nothing to do but to be there: a thread that is awake answers sooner. */
export const awakeInThread = (_nothing: null): true => true;

interface WithMissing {
  readonly source: StandingPlan;
  /** Recipients who are to come too, and are not in the plan yet. */
  readonly missing: readonly CaseRecipient[];
  readonly options: RepairOptions;
}

/** The plan with those who were missing in it, one after the other; the repair chooses their teams. */
function filled({ source, missing, options }: WithMissing): StandingPlan {
  return missing.reduce<StandingPlan>((standing, recipient) => {
    const change = { type: 'recipient-new', recipient, from: options.now.date } as const;
    return repairInThread({ source: standing, change, options });
  }, source);
}

export const proposeTeamsInThread = ({ wish, ...standing }: WithMissing & { readonly wish: TeamWish }): ProposedTeams =>
  proposeTeams(filled(standing), wish, standing.options);

/** A repair of a plan in which those who were missing have got their visits first. */
export const addRecipientsInThread = ({ change, ...standing }: WithMissing & { change: PlanChange }): RepairedPlan =>
  repairInThread({ source: filled(standing), change, options: standing.options });

interface TeamChangeTask {
  readonly source: StandingPlan;
  readonly wanted: TeamsToChange;
}

export const changeTeamsInThread = ({ source, wanted }: TeamChangeTask): TeamsOutcome => changeTeams(source, wanted);

interface ForecastTask {
  readonly case: PlanningCase;
  readonly lines: CodedLines;
}

export const forecastInThread = (task: ForecastTask): TierForecast[] => forecastOfLines(task.case, task.lines);

/** A scenario, with its own stop and reports. */
export const scenarioInThread = (task: Parameters<typeof workOutScenario>[0]) => workOutScenario(task);
