import path from 'node:path';
import { Piscina } from 'piscina';
import { logger } from '../logging/logger.server';

const IDLE_MS = 60_000;

/**
 * One thread for what takes too long where pages are answered; what is asked at the same time waits. `file` registers
 * the loader of TypeScript, and is found from the project's folder: a built server has no sources beside it.
 */
export function threadPool<Task, Answer>(
  file: string,
  { idleMs = IDLE_MS }: { idleMs?: number } = {},
): Piscina<Task, Answer> {
  const pool = new Piscina<Task, Answer>({
    filename: path.resolve('app/platform/threads', file),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    // The flags of the process name files that a thread cannot read before its loader is registered.
    execArgv: [],
  });
  // Whoever waits for the task is told by its promise; without a listener the process would end.
  pool.on('error', (error) => logger.error({ error }, 'a thread of the planner failed'));
  return pool;
}
