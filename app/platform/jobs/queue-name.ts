/** The queue of planning runs. */
export const PLANNING_QUEUE = 'planning-run';

/** What the worker is told: everything else stands in the run. */
export interface PlanningJob {
  readonly runId: string;
}

/** The queue of scenarios to work out. */
export const SCENARIO_QUEUE = 'scenario';

export interface ScenarioJob {
  readonly scenarioId: string;
}

/** The queue of looks for alarms, one each minute. */
export const ALARM_QUEUE = 'visit-alarm';

/** The queue of making the sessions of series, one each night. */
export const SERIES_QUEUE = 'series';

/** The queue of measuring the continuity of windows that are over, one each night. */
export const CONTINUITY_QUEUE = 'continuity';
