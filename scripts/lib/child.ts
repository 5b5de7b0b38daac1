import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root';
import type { Variables } from './variables';

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly pid: number | undefined;
  readonly ended: Promise<ChildEnd>;
  /** Resolves when the child sends a message that `is` true, or rejects where it ends first. */
  heard(is: (message: unknown) => boolean): Promise<void>;
  /** Asks the child to stop, and after `milliseconds` makes it. */
  stop(milliseconds?: number): Promise<void>;
}

/**
 * Runs a TypeScript entry as a process of its own. It stands in its own session, so that Ctrl-C reaches the parent alone,
 * and it stops by itself when the parent dies.
 */
export function startScript(entry: { script: string; args?: readonly string[]; env?: Variables }): Child {
  const guard = pathToFileURL(path.join(ROOT, 'scripts/lib/end-with-parent.ts')).href;
  const flags = ['--import', 'tsx', '--import', guard, path.join(ROOT, entry.script)];
  const child = spawn(process.execPath, [...flags, ...(entry.args ?? [])], {
    cwd: ROOT,
    env: { ...process.env, ...entry.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  let over = false;
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    over = true;
    return end;
  });
  return {
    pid: child.pid,
    ended,
    heard: (is) =>
      new Promise((resolve, reject) => {
        child.on('message', (message) => (is(message) ? resolve() : undefined));
        void ended.then(({ code, signal }) => reject(new Error(`${entry.script} ended (${signal ?? code}).`)));
      }),
    async stop(milliseconds = 2700) {
      if (over) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), milliseconds);
      await ended;
      clearTimeout(force);
    },
  };
}
