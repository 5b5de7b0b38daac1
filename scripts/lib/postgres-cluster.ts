import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Complaint } from './complaint';
import type { PostgresAccount } from './postgres-account';
import { writePrivateFile } from './private-file';
import { commandLineOf, isRunning, signal, waitUntilGone } from './processes';

/**
 * Ends a server that outlived the process that started it. A lock file that names no process, or a process that is
 * something else on this machine now, is removed: PostgreSQL would refuse to start.
 */
export async function stopLeftOver(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isRunning(pid) && isServerOf({ pid, dataDir })) {
    signal({ pid, name: 'SIGINT' });
    if (!(await waitUntilGone({ pid, milliseconds: 10_000 }))) {
      signal({ pid, name: 'SIGQUIT' });
      if (!(await waitUntilGone({ pid, milliseconds: 10_000 }))) {
        throw new Complaint(`En tidligere PostgreSQL (prosess ${pid}) lar seg ikke stoppe. Stopp den og prøv igjen.`);
      }
    }
  }
  rmSync(file, { force: true });
}

function isServerOf({ pid, dataDir }: { pid: number; dataDir: string }): boolean {
  const command = commandLineOf(pid);
  return command.includes('postgres') && command.includes(`-D ${dataDir}`);
}

interface NewCluster {
  readonly dataDir: string;
  readonly initdb: string;
  readonly account: PostgresAccount;
  readonly password: string;
  readonly volatile: boolean;
}

/** Makes the data folder unless it is there. It appears whole: a run that is killed half-way leaves only `.new` behind. */
export async function createCluster({ dataDir, initdb, account, password, volatile }: NewCluster): Promise<void> {
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return;
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${dataDir}.initial`;
  writePrivateFile({ file: passwordFile, text: `${password}\n` });
  if (account.ids !== undefined) {
    chownSync(fresh, account.ids.uid, account.ids.gid);
    chownSync(passwordFile, account.ids.uid, account.ids.gid);
  }
  const flags = [
    ...['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(volatile ? ['--no-sync'] : [])],
  ];
  const [command = initdb, ...rest] = [...account.prefix, initdb, ...flags];
  try {
    const ids = account.prefix.length === 0 ? account.ids : {};
    await promisify(execFile)(command, rest, { ...ids, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
  } catch (error) {
    const cause = error as { stderr?: string; message: string };
    throw new Complaint(`Databasen kunne ikke lages i ${dataDir}:\n${(cause.stderr || cause.message).trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, dataDir);
}
