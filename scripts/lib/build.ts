import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from './command';
import { Complaint } from './complaint';
import { claimFolder } from './folder-claim';
import { ROOT } from './root';

/** Everything that a build is made of. */
const INPUTS = ['app', 'public', 'package-lock.json', 'remix.config.js', 'tsconfig.json'];
const STAMP = path.join(ROOT, 'build', 'inputs.sha256');

/** The server's half of the production build. */
export const SERVER_BUILD = path.join(ROOT, 'build', 'server', 'index.js');

/** Makes the production build unless the one that is there was made of the same files. True where it was made now. */
export async function ensureBuild({ abort }: { abort?: AbortSignal } = {}): Promise<boolean> {
  if (isFresh(hashOfInputs())) return false;
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  const claim = await claimBuild(abort);
  try {
    const hash = hashOfInputs();
    if (isFresh(hash)) return false;
    rmSync(STAMP, { force: true });
    const remix = path.join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
    const { code, output } = await runCommand({
      command: process.execPath,
      args: [remix, 'vite:build', '-c', 'remix.config.js'],
      env: { NODE_ENV: 'production', VITEST: '' },
      abort,
    });
    if (code !== 0 || !existsSync(SERVER_BUILD)) throw new Complaint(`Byggingen feilet:\n${reasonIn(output)}`);
    writeFileSync(STAMP, hash);
    return true;
  } finally {
    claim.release();
  }
}

/** What the builder says, without the list of all files that it watches. */
const reasonIn = (output: string): string =>
  output
    .replace(/^\s*watchFiles: \[[^]*?^\s*\],?$/m, '')
    .trim()
    .slice(-3000);

/** One build at a time: a second one waits and then finds the first one's result. */
async function claimBuild(abort: AbortSignal | undefined): Promise<{ release(): void }> {
  for (;;) {
    try {
      return claimFolder(path.join(ROOT, '.cache', 'build'));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      await pause(200, undefined, { signal: abort });
    }
  }
}

function isFresh(hash: string): boolean {
  return existsSync(SERVER_BUILD) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of INPUTS.flatMap((name) => filesBelow(path.join(ROOT, name))).sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(entry: string): string[] {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [entry];
  return readdirSync(entry).flatMap((name) => filesBelow(path.join(entry, name)));
}
