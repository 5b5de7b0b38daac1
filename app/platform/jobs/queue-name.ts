/** The queue of planning runs. */
export const PLANNING_QUEUE = 'planning-run';

/** What the worker is told: everything else stands in the run. */
export interface PlanningJob {
  readonly runId: string;
}
