/**
 * Written into every plan, so that a stored plan tells which planner made it. Counts up when a rule judges otherwise:
 * judgements that are kept with versions are then made anew.
 */
export const PLANNER_VERSION = '0.2.0';
