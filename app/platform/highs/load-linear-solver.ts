import loadHighs from 'highs';
import type { LinearSolver } from '~/planner/linear/linear-model';

let loading: Promise<LinearSolver> | undefined;

/**
 * Loads HiGHS (WebAssembly, about 0.1 s) once for this process or worker. After a breakdown inside the WebAssembly its
 * memory is not to be trusted: ask for a `fresh` one then.
 */
export function loadLinearSolver({ fresh = false } = {}): Promise<LinearSolver> {
  if (fresh || loading === undefined) loading = loadHighs();
  return loading;
}
