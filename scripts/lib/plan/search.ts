import { Worker } from 'node:worker_threads';
import type { Progress } from '~/planner';
import type { PlanResult, PlanTask } from './plan-thread';

type Message = { readonly progress: Progress } | { readonly result: PlanResult };

/** A search in a thread of its own, so that this one hears signals and shows progress. */
export interface Search {
  readonly result: Promise<PlanResult>;
  /** Asks it to end with the best plan so far. */
  stop(): void;
}

export function startSearch(
  task: Omit<PlanTask, 'stop'>,
  { onProgress }: { onProgress: (progress: Progress) => void },
): Search {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: PlanTask = { ...task, stop };
  const worker = new Worker(new URL('./plan-thread-start.mjs', import.meta.url), { workerData });
  const result = new Promise<PlanResult>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('result' in message) resolve(message.result);
      else onProgress(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search ended without a plan')));
  });
  return { result, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}
