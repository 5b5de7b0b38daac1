import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/root';
import type { Variables } from '../../scripts/lib/variables';

export interface Started {
  readonly pid: number;
  /** What it has said so far, on both outputs. */
  said(): string;
  /** Waits for words that it says; fails where it ends first. */
  says(words: string): Promise<void>;
  readonly ended: Promise<number | null>;
  /** The program and everything it has started, at this moment. */
  family(): number[];
}

/** What the tests' own environment must not hand on. */
const BLANK: Variables = { DATABASE_URL: '', SESSION_SECRET: '', NODE_ENV: '', VITEST: '' };

/** Runs the program of `npm start`. Whoever starts it ends it. */
export function runStart({ args = [], env }: { args?: string[]; env: Variables }): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts', 'start.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...BLANK, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The program did not start.');
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid,
    said: output.text,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => (output.text().includes(words) ? resolve() : undefined);
        output.onMore(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying "${words}":\n${output.text()}`)));
      }),
    family: () => [pid, ...descendantsOf(pid)],
  };
}

function collect(child: ChildProcess): { text(): string; onMore(listener: () => void): void } {
  let text = '';
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  }
  return { text: () => text, onMore: (listener) => void listeners.push(listener) };
}

function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended between the two looks.
    }
  }
  const below = (parent: number): number[] =>
    [...parents].filter(([, own]) => own === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}
