import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { forecastOfLines, type CodedLines, type TierForecast } from '~/planner/measures/rota-forecast';
import type { PlanChange } from '~/planner/repair/change';
import type { PlanSource } from '~/planner/write/read-plan';
import { repairPlan, type Repair, type RepairOptions } from '~/planner/repair/repair-plan';
import { writeRepair } from '~/planner/repair/write-repair';
import { changeTeams, type TeamsOutcome, type TeamsToChange } from '~/planner/teams/change-teams';
import { proposeTeams, type ProposedTeams, type TeamWish } from '~/planner/repair/propose-teams';

/** A plan as it stands, with the case that it is a plan of. */
export interface StandingPlan {
  readonly case: PlanningCase;
  readonly plan: PlanSource;
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
  return { case: repair.model.case, plan: writeRepair(repair), changes, unplaced, lostFaces, proven };
}

interface TeamsTask {
  readonly source: StandingPlan;
  readonly wish: TeamWish;
  readonly options: RepairOptions;
}

export const proposeTeamsInThread = ({ source, wish, options }: TeamsTask): ProposedTeams =>
  proposeTeams(source, wish, options);

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

export { scenarioInThread } from './scenario-thread';
