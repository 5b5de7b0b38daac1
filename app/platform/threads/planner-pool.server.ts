import path from 'node:path';
import { Piscina } from 'piscina';
import type * as PlannerThread from './planner-thread';

/** Every command starts in the project's folder; a built server has no sources beside it. */
const THREAD_FILE = path.resolve('app/platform/threads/planner-thread-start.mjs');
const IDLE_MS = 60_000;

type Entries = typeof PlannerThread;
export type ThreadTask = keyof Entries;

let pool: Piscina | undefined;

/** Made on first use. One thread: what is asked at the same time waits, and pages are answered meanwhile. */
function poolOf(): Piscina {
  pool ??= new Piscina({
    filename: THREAD_FILE,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  return pool;
}

/** Lets the planner work on something short outside the thread that answers pages. */
export async function inPlannerThread<Name extends ThreadTask>(
  name: Name,
  task: Parameters<Entries[Name]>[0],
): Promise<ReturnType<Entries[Name]>> {
  return (await poolOf().run({ name, task })) as ReturnType<Entries[Name]>;
}

/** Ends the thread at once, whatever it is at. */
export const destroyPlannerPool = async (): Promise<void> => {
  await pool?.destroy();
};
