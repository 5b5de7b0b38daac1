import type { MessagePort } from 'node:worker_threads';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Plan } from '~/domain/case/plan';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { solve } from '~/planner';
import type { Underlay } from '~/planner/model/around';
import type { KeptRota } from '~/planner/options';
import type { TeamPins } from '~/planner/visits/pins';
import type { PlannerWeights } from '~/planner/weights';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';

/** What a solve in a thread of its own gets. */
export interface SolveTask {
  readonly planningCase: PlanningCase;
  readonly agreements: readonly DatedAgreement[];
  readonly seed: number;
  readonly seconds: number;
  readonly keep: KeptRota | undefined;
  readonly weights: PlannerWeights;
  readonly pinned: TeamPins;
  readonly recipientWishes: readonly RecipientWish[];
  readonly underlay: Underlay | undefined;
  /** Takes each progress report. */
  readonly reports: MessagePort;
  /** One 32-bit number that both threads see; anything but 0 asks the search to stop with the best so far. */
  readonly stop: SharedArrayBuffer;
}

/** The thread's entry: searches, and reports on the way. */
export async function solveInThread({ planningCase, seconds, reports, stop, ...asked }: SolveTask): Promise<Plan> {
  const flag = new Int32Array(stop);
  const linear = await loadLinearSolver();
  const plan = solve(planningCase, {
    ...asked,
    linear,
    budget: { seconds },
    now: () => performance.now(),
    onProgress: (progress) => reports.postMessage(progress),
    signal: {
      get aborted() {
        return Atomics.load(flag, 0) !== 0;
      },
    },
  });
  reports.close();
  return plan;
}
