import loadHighs from 'highs';
import type { LinearSolver } from '~/planner/linear/linear-model';

/** HiGHS for tests of the planner, which stands without the platform's loader. */
export const linearSolver = (): Promise<LinearSolver> => loadHighs();
