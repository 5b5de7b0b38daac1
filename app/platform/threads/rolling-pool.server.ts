import path from 'node:path';
import { Piscina } from 'piscina';
import type { RollingAnswer } from '~/planner/rolling/decide-rolling';
import type { RollingTask } from './rolling-thread';

/** Every command starts in the project's folder; a built server has no sources beside it. */
const THREAD_FILE = path.resolve('app/platform/threads/rolling-thread-start.mjs');
const IDLE_MS = 60_000;

let pool: Piscina<RollingTask, RollingAnswer> | undefined;

/** Made on first use, and apart from the short tasks: a search may take a minute, and nothing else waits for it. */
function poolOf(): Piscina<RollingTask, RollingAnswer> {
  pool ??= new Piscina({
    filename: THREAD_FILE,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  return pool;
}

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
