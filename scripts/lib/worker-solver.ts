import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Plan } from '~/domain/case/plan';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import type { DatedAgreement } from '~/domain/working-time/limit';
import type { Underlay } from '~/planner/model/around';
import type { KeptRota, Progress } from '~/planner/options';
import type { TeamPins } from '~/planner/visits/pins';
import type { PlannerWeights } from '~/planner/weights';
import type { SolveTask } from './solve-thread';

/** A search under way in a thread. */
export interface Search {
  readonly plan: Promise<Plan>;
  /** Asks it to end with the best plan so far. */
  stop(): void;
}

/** Threads that search, so that the process stays free to beat, to listen and to stop. */
export interface Solver {
  search(task: {
    planningCase: PlanningCase;
    agreements: readonly DatedAgreement[];
    seed: number;
    seconds: number;
    keep: KeptRota | undefined;
    weights: PlannerWeights;
    pinned: TeamPins;
    recipientWishes: readonly RecipientWish[];
    underlay: Underlay | undefined;
    onProgress: (progress: Progress) => void;
  }): Search;
  /** Ends the threads at once, whatever they are at. */
  destroy(): Promise<void>;
}

/** Makes the threads on first use; they read TypeScript as this process does. */
export function createSolver(options: { threads: number }): Solver {
  const pool = new Piscina<SolveTask, Plan>({
    filename: fileURLToPath(new URL('./solve-thread.ts', import.meta.url)),
    name: 'solveInThread',
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: 30_000,
    execArgv: ['--import', 'tsx'],
  });
  return {
    search({ onProgress, ...asked }) {
      const { port1, port2 } = new MessageChannel();
      const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      port1.on('message', onProgress);
      const task: SolveTask = { ...asked, reports: port2, stop };
      const plan = pool.run(task, { transferList: [port2] }).finally(() => port1.close());
      return {
        plan,
        stop: () => {
          Atomics.store(new Int32Array(stop), 0, 1);
        },
      };
    },
    destroy: () => pool.destroy(),
  };
}
