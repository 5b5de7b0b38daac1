import loadHighs from 'highs';
import type { LinearSolver } from '~/planner/linear/linear-model';

let loading: Promise<LinearSolver> | undefined;

/** Loads HiGHS (WebAssembly, about 0.1 s) once for this process or worker. */
export function loadLinearSolver(): Promise<LinearSolver> {
  loading ??= loadHighs();
  return loading;
}
