/** The queue of planning runs. It is made with the database schema, because the application's role makes no tables. */
export const PLANNING_QUEUE = 'planning-run';
