export type { Budget, Progress, SolveOptions } from './options';
export { solve } from './solve';
export { PLANNER_VERSION } from './version';
