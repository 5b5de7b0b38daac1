import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** True when a process with this id runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  const stat = readProc(pid, 'stat');
  return stat !== undefined && stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}

/** The command line of a running process as one text, or '' where there is no such process. */
export function commandLineOf(pid: number): string {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? askPs(pid, 'args=');
}

/** A text that tells two processes apart that had the same id at different times, or '' for no process. */
export function birthOf(pid: number): string {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return askPs(pid, 'lstart=');
  // Field 22, counted after the name in parentheses, which may itself hold spaces.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Waits until the process is gone; false where it still runs after `milliseconds`. */
export async function waitUntilGone({ pid, milliseconds }: { pid: number; milliseconds: number }): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() >= end) return false;
    await pause(25);
  }
  return true;
}

/** Sends a signal; a process that is gone is no fault. */
export function signal({ pid, name }: { pid: number; name: NodeJS.Signals }): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readProc(pid: number, file: 'stat' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string {
  if (process.platform === 'linux' || process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
