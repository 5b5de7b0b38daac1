import type { Piscina } from 'piscina';
import type * as PlannerThread from './planner-thread';
import { threadPool } from './thread-pool.server';

type Entries = typeof PlannerThread;
export type ThreadTask = keyof Entries;

let pool: Piscina | undefined;

/** Made on first use. Its thread stays: what it has met once it answers sooner. */
const poolOf = (): Piscina => (pool ??= threadPool('planner-thread-start.mjs', { idleMs: Infinity }));

/** Lets the planner work on something short outside the thread that answers pages. */
export async function inPlannerThread<Name extends ThreadTask>(
  name: Name,
  task: Parameters<Entries[Name]>[0],
): Promise<ReturnType<Entries[Name]>> {
  return (await poolOf().run({ name, task })) as ReturnType<Entries[Name]>;
}

/** Starts the thread where it sleeps, for a page from which somebody will soon ask it something. */
export const wakePlanner = (): void => void inPlannerThread('awakeInThread', null).catch(() => undefined);

/** Ends the thread at once, whatever it is at. */
export const destroyPlannerPool = async (): Promise<void> => {
  await pool?.destroy();
};
