import { spawn } from 'node:child_process';
import { ROOT } from './root';
import { signal } from './processes';
import type { Variables } from './variables';

export interface CommandResult {
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

/** Runs a command in the project's folder to its end; an abort kills it together with what it started. */
export function runCommand(run: {
  command: string;
  args: readonly string[];
  env?: Variables;
  abort?: AbortSignal;
  /** Shows the output while it comes, besides keeping it. */
  show?: boolean;
}): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(run.command, run.args, {
      cwd: ROOT,
      env: { ...process.env, ...run.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const kill = () => {
      if (child.pid !== undefined)
        signal({ pid: process.platform === 'win32' ? child.pid : -child.pid, name: 'SIGKILL' });
    };
    if (run.abort?.aborted) kill();
    run.abort?.addEventListener('abort', kill, { once: true });
    let output = '';
    const take = (out: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (run.show) out.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      run.abort?.removeEventListener('abort', kill);
      if (run.abort?.aborted) reject(run.abort.reason);
      else resolve({ code: code ?? 1, output });
    });
  });
}
