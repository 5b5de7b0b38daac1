/** Written into every plan, so that a stored plan tells which planner made it. */
export const PLANNER_VERSION = '0.2.0';
