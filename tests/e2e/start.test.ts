import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../scripts/lib/build';
import { signIn } from '../../scripts/lib/page-visitor';
import { freePort } from '../../scripts/lib/ports';
import { isRunning, signal, waitUntilGone } from '../../scripts/lib/processes';
import { runStart, type Started } from '../setup/started';
import type { Variables } from '../../scripts/lib/variables';

const ADMINISTRATOR = { name: 'Anne Prøve', email: 'anne@fjordvik.example', password: 'et-langt-passord-her' };

let folder: string;
let env: Variables;
let address: string;
let running: Started[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kjente fjes start-'));
  const port = await freePort();
  env = { DATA_DIR: path.join(folder, 'all data'), PORT: String(port), HOST: '127.0.0.1' };
  address = `http://127.0.0.1:${port}`;
  running = [];
});

afterEach(async () => {
  for (const started of running) {
    for (const pid of started.family()) signal({ pid, name: 'SIGKILL' });
    await started.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(args: string[], more: Variables = {}): Started {
  const started = runStart({ args, env: { ...env, ...more } });
  running.push(started);
  return started;
}

const hasStarted = (started: Started) => started.says('Stopp med Ctrl-C');
const linkIn = (started: Started) => /http:\S+\/oppsett\/\S+/.exec(started.said())?.[0];

async function stopAndWait(started: Started): Promise<boolean> {
  const family = started.family();
  signal({ pid: started.pid, name: 'SIGINT' });
  const gone = await Promise.all(family.map((pid) => waitUntilGone({ pid, milliseconds: 5000 })));
  return gone.every(Boolean);
}

async function makeAdministrator(link: string): Promise<number> {
  const headers = { Origin: address, 'Sec-Fetch-Site': 'same-origin' };
  const body = new URLSearchParams(ADMINISTRATOR);
  const response = await fetch(link, { method: 'POST', headers, body, redirect: 'manual' });
  return response.status;
}

/** A start takes seconds; a machine that is busy with other things takes many times that. */
const PATIENCE = { timeout: 300_000 };

beforeAll(() => ensureBuild(), PATIENCE.timeout);

describe('npm start', PATIENCE, () => {
  it('starts empty with a link for the first administrator, and keeps the data over Ctrl-C and kill -9 of everything', async () => {
    const first = start(['--no-demo']);
    await hasStarted(first);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const link = linkIn(first) ?? '';
    expect((await fetch(link)).status).toBe(200);
    expect(await makeAdministrator(link)).toBe(302);
    expect(statSync(path.join(folder, 'all data', 'session-secret')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'all data', 'postgres.password')).mode & 0o077).toBe(0);
    expect(await stopAndWait(first)).toBe(true);
    expect(await first.ended).toBe(0);

    const second = start(['--no-demo']);
    await hasStarted(second);
    expect(linkIn(second)).toBeUndefined();
    const family = second.family();
    expect(family.length).toBeGreaterThan(4);
    for (const pid of family) signal({ pid, name: 'SIGKILL' });
    await second.ended;

    const third = start(['--no-demo']);
    await hasStarted(third);
    expect(linkIn(third)).toBeUndefined();
    expect((await fetch(`${address}/logg-inn`)).status).toBe(200);
    expect(await stopAndWait(third)).toBe(true);
  });

  it('fills an empty database with the demo and prints logins that work', async () => {
    const started = start([]);
    await hasStarted(started);
    expect(linkIn(started)).toBeUndefined();
    const password = /passord: ([^)]+)\)/.exec(started.said())?.[1] ?? '';
    const emails = started.said().match(/\S+@fjordvik\.example/g) ?? [];
    expect(emails).toHaveLength(6);
    for (const email of emails) {
      const visitor = await signIn({ url: address, email, password });
      const first = email.startsWith('grete') ? '/opplaering' : '/';
      expect((await visitor.get(first)).isPage).toBe(true);
    }
    expect(await stopAndWait(started)).toBe(true);
  });

  it('recovers where the starter alone was killed, and the server and the database end by themselves', async () => {
    const first = start(['--no-demo']);
    await hasStarted(first);
    const others = first.family().filter((pid) => pid !== first.pid);
    signal({ pid: first.pid, name: 'SIGKILL' });
    const gone = await Promise.all(others.map((pid) => waitUntilGone({ pid, milliseconds: 10_000 })));
    expect(gone).not.toContain(false);
    const second = start(['--no-demo']);
    await hasStarted(second);
    expect(await stopAndWait(second)).toBe(true);
  });

  it('refuses a second start on the same data while the first runs, and the first goes on', async () => {
    const first = start(['--no-demo']);
    await hasStarted(first);
    const second = start(['--no-demo'], { PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('kjører allerede');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await stopAndWait(first)).toBe(true);
  });

  it('ends everything when Ctrl-C comes while it is starting', async () => {
    const started = start(['--no-demo']);
    await started.says('Klargjør');
    expect(await stopAndWait(started)).toBe(true);
    expect(await started.ended).toBe(130);
    expect(started.said()).not.toContain('Stopp med Ctrl-C');
  });

  it('says in one line that the port is taken, and leaves nothing behind', async () => {
    const other = await listenOn(Number(env.PORT));
    const started = start([]);
    expect(await started.ended).toBe(1);
    expect(started.said().trim().split('\n')).toEqual([
      expect.stringContaining(`Port ${env.PORT ?? ''} på 127.0.0.1 er opptatt`),
    ]);
    expect(existsSync(path.join(folder, 'all data'))).toBe(false);
    expect(isRunning(started.pid)).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  it('names an option that it does not know, with exit code 2', async () => {
    const started = start(['--nodemo']);
    expect(await started.ended).toBe(2);
    expect(started.said()).toContain('Ukjent valg: --nodemo');
  });
});

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}
