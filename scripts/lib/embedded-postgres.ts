import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Complaint } from './complaint';
import { claimFolder } from './folder-claim';
import { freePort } from './ports';
import { createCluster, stopLeftOver } from './postgres-cluster';
import { postgresAccount, type PostgresAccount } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { keptSecret } from './private-file';
import { signal, waitUntilGone } from './processes';

export interface RunningPostgres {
  /** Connects as the owner of the database. */
  readonly url: string;
  /** Settles when the server has ended, asked for or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Holds the data; made if absent. The password, the log and the claim stand beside it. */
  readonly dataDir: string;
  readonly port?: number;
  readonly database?: string;
  /** For data that is thrown away: faster, and not safe against a crash. */
  readonly volatile?: boolean;
  readonly abort?: AbortSignal;
}

const START_TRIES = 20;

/**
 * Starts PostgreSQL on the data folder and answers when it takes questions. Listens on loopback only and never on a Unix
 * socket, whose path may not be long. What a killed run left behind is cleared away, and the data recovers by itself.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = path.resolve(options.dataDir);
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const claim = claimFolder(dataDir);
  try {
    const programs = postgresBinaries();
    const account = postgresAccount([programs.postgres, path.dirname(dataDir)]);
    const password = keptSecret(`${dataDir}.password`);
    await stopLeftOver(dataDir);
    await createCluster({ dataDir, initdb: programs.initdb, account, password, volatile: options.volatile ?? false });
    const server = await startUntilReady({ ...options, dataDir, program: programs.postgres, account, password });
    return { ...server, stop: () => server.stop().finally(claim.release) };
  } catch (error) {
    claim.release();
    throw error;
  }
}

interface Launch extends PostgresOptions {
  readonly program: string;
  readonly account: PostgresAccount;
  readonly password: string;
}

async function startUntilReady(launch: Launch): Promise<RunningPostgres> {
  let log = '';
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    const port = launch.port ?? (await freePort());
    const database = launch.database ?? 'kjente_fjes';
    const base = `postgresql://postgres:${launch.password}@127.0.0.1:${port}`;
    const server = launchServer({ launch, port });
    if (await isReady({ url: `${base}/postgres`, database, server, abort: launch.abort })) {
      return { url: `${base}/${database}`, ended: server.ended, stop: server.stop };
    }
    await server.stop();
    if (launch.abort?.aborted) throw launch.abort.reason;
    log = readFileSync(logFile(launch.dataDir), 'utf8');
    if (!/shared memory block|could not bind|Address already in use/.test(log)) break;
    await pause(250);
  }
  throw new Complaint(
    `PostgreSQL startet ikke. Siste linjer i ${logFile(launch.dataDir)}:\n${log.trim().slice(-1500)}`,
  );
}

interface Server {
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

function launchServer({ launch, port }: { launch: Launch; port: number }): Server {
  const { dataDir, account } = launch;
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Names in a failing statement do not belong in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(launch.volatile ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = launch.program, ...rest] = [...account.prefix, launch.program, '-D', dataDir, ...flags];
  const log = openSync(logFile(dataDir), 'w', 0o600);
  // In a session of its own, so that Ctrl-C reaches the starter alone, which then stops things in order.
  const child = spawn(command, rest, {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(account.prefix.length === 0 ? account.ids : {}),
  });
  closeSync(log);
  return watched({ child, dataDir });
}

function watched({ child, dataDir }: { child: ChildProcess; dataDir: string }): Server {
  const pid = child.pid;
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const finish = () => {
      over = true;
      resolve();
    };
    child.once('exit', finish);
    child.once('error', finish);
  });
  const guard = pid === undefined ? undefined : guardAgainstOrphan({ pid, dataDir });
  return {
    ended,
    hasEnded: () => over,
    async stop() {
      if (pid !== undefined && !over) {
        signal({ pid, name: 'SIGINT' });
        if (!(await waitUntilGone({ pid, milliseconds: 1500 }))) signal({ pid, name: 'SIGQUIT' });
        await ended;
      }
      guard?.kill('SIGKILL');
    },
  };
}

/** Stops the server when this process dies in whatever way: the guard waits for the end of its standard input. */
function guardAgainstOrphan({ pid, dataDir }: { pid: number; dataDir: string }): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script = 'cat >/dev/null; [ "$(head -n 1 "$2/postmaster.pid")" = "$1" ] && kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(pid), dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

async function isReady(ask: { url: string; database: string; server: Server; abort?: AbortSignal }): Promise<boolean> {
  while (!ask.server.hasEnded() && !ask.abort?.aborted) {
    const client = new pg.Client({ connectionString: ask.url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ask.database]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(ask.database)}`);
      return true;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function logFile(dataDir: string): string {
  return `${dataDir}.log`;
}
