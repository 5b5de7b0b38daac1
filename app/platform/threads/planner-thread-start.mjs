import { register } from 'tsx/esm/api';

// A thread does not take over the loader of the process, so it is registered before the first TypeScript file.
register();
const entries = await import('./planner-thread.ts');

/** Runs one of the entries by its name. */
export default ({ name, task }) => entries[name](task);
