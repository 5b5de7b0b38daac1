import type { Piscina } from 'piscina';
import type { RollingAnswer } from '~/planner/rolling/decide-rolling';
import type { RollingTask } from './rolling-thread';
import { threadPool } from './thread-pool.server';

let pool: Piscina<RollingTask, RollingAnswer> | undefined;

/** Made on first use, and apart from the short tasks: a search may take a minute, and nothing else waits for it. */
const poolOf = () => (pool ??= threadPool<RollingTask, RollingAnswer>('rolling-thread-start.mjs'));

/** Decides a rolling rota outside the thread that answers pages. Ends, undecided, when the signal is aborted. */
export async function decideRollingApart(
  task: Omit<RollingTask, 'stop'> & { signal?: AbortSignal },
): Promise<RollingAnswer> {
  const { signal, ...asked } = task;
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const end = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
  };
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await poolOf().run({ ...asked, stop });
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
