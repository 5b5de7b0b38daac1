import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { addDays } from '../app/domain/time/clock';
import { createDb, type Db } from '../app/platform/db/db.server';
import { saveCase } from '../app/platform/case-store/save-case.server';
import { savePlan } from '../app/platform/case-store/save-plan.server';
import { hashPassword } from '../app/platform/session/password.server';
import { solve } from '../app/planner';
import { ensureBuild } from './lib/build';
import { startScript } from './lib/child';
import { startPostgres } from './lib/embedded-postgres';
import { findChromium } from './lib/find-chromium';
import { makeCase } from './lib/make-case';
import { freePort } from './lib/ports';
import { prepareDatabase } from './lib/prepare-database';

const EMAIL = 'leder@board.example';
const PASSWORD = 'a password for this run only';
/** Time between two changes, as of someone who types fast. */
const PAUSE_MS = 250;
const WARM_UP = 5;
/** From the key, findings are to be on the screen within this. */
const GOAL_MS = 50;

/**
 * Measures how long a change on the board takes in a real Chromium, from the key until its findings are on the screen:
 * `npm run bench:board -- [--staff 20] [--weeks 12] [--changes 60] [--seed 1]`. The page saves meanwhile, as it does. The
 * visits that no longer fit are not among the findings that are timed: the server tells of them when it has saved.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      staff: { type: 'string', default: '20' },
      weeks: { type: 'string', default: '12' },
      changes: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
    },
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-board-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), volatile: true });
  try {
    await prepareDatabase({ url: postgres.url, demo: false });
    const db = createDb({ url: postgres.url, poolSize: 2 });
    const versionId = await fill(db, {
      staff: Number(values.staff),
      weeks: Number(values.weeks),
      seed: Number(values.seed),
    });
    await db.$disconnect();
    await measure({ databaseUrl: postgres.url, versionId, changes: Number(values.changes) });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A made-up group with a draft of its rota, and a leader who may change it. */
async function fill(db: Db, size: { staff: number; weeks: number; seed: number }): Promise<string> {
  const planningCase = makeCase({ ...size, recipients: size.staff, nights: true });
  const plan = solve(planningCase, { seed: size.seed, budget: { steps: 20_000 }, now: () => 0 });
  const { versionId } = await db.$transaction(
    async (tx) => {
      const saved = await saveCase(tx, { case: planningCase, today: addDays(planningCase.start, -60) });
      if (!saved.ok) throw new Error(saved.cause);
      await savePlan(tx, { versionId: saved.versionId, case: planningCase, plan });
      return saved;
    },
    { timeout: 60_000 },
  );
  const zones = await db.zone.findMany({ select: { id: true } });
  await db.user.create({
    data: {
      name: 'Leder',
      email: EMAIL,
      passwordHash: await hashPassword(PASSWORD),
      role: 'zoneLeader',
      zones: { create: zones.map(({ id }) => ({ zoneId: id })) },
    },
  });
  return versionId;
}

async function measure(run: { databaseUrl: string; versionId: string; changes: number }): Promise<void> {
  await ensureBuild();
  const port = await freePort();
  const env = {
    ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: run.databaseUrl, SESSION_SECRET: 'a secret that only this run knows and uses' },
  };
  const server = startScript({ script: 'scripts/server.ts', env });
  const executablePath = findChromium();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    args: isRoot ? ['--no-sandbox'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    await server.heard((message) => message === 'listening');
    const page = await browser.newPage({ locale: 'nb-NO', viewport: { width: 1440, height: 900 } });
    await openBoard(page, { url: `http://127.0.0.1:${port}`, versionId: run.versionId });
    const rows = await page.locator('tbody tr').count();
    const columns = await page.locator('.wall-rota__day').count();
    const timed = await timeChanges(page, { changes: run.changes, rows, columns });
    console.log(`${rows} people, ${columns / 7} weeks, ${timed.length} changes, one key each`);
    console.log(`key to cell, marks and figures on the screen: ${told(timed.map(({ grid }) => grid))}`);
    const inList = timed.map(({ list }) => list).filter((time) => time > 0);
    console.log(`key to the list of findings, where it changes: ${told(inList)}`);
    console.log(`of it the page's own work, by processor time: ${told(timed.map(({ work }) => work))}`);
    const within = timed.filter(({ grid, list }) => Math.max(grid, list) <= GOAL_MS).length;
    console.log(`findings within ${GOAL_MS} ms: ${within} of ${timed.length} changes`);
    console.log(`load of the machine: ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function openBoard(page: Page, at: { url: string; versionId: string }): Promise<void> {
  await page.goto(`${at.url}/logg-inn`);
  await page.locator('input[name=email]').fill(EMAIL);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oversikt' }).waitFor();
  await page.goto(`${at.url}/turnus?versjon=${at.versionId}`, { waitUntil: 'networkidle' });
  await page.locator('[role=grid][aria-readonly=false]').waitFor();
  await page.waitForFunction(aliveBoard, undefined, { polling: 100 });
}

/** Runs in the page: whether the bar above the grid follows the focus by now, as it does once the page is alive. */
function aliveBoard(): boolean {
  const [first, second] = document.querySelectorAll<HTMLElement>('tr[data-row="0"] td');
  (document.activeElement === first ? second : first)?.focus();
  return document.querySelector('.cell-bar__subject') !== null;
}

/** One change, in milliseconds. */
interface Timed {
  /** From the key until the last frame that changes anything in the grid is on the screen. */
  readonly grid: number;
  /** The same for the list of findings; 0 where nothing in it changes. */
  readonly list: number;
  /** Processor time of the page's main thread until the first frame is drawn; other programs do not count in it. */
  readonly work: number;
}

async function timeChanges(page: Page, run: { changes: number; rows: number; columns: number }): Promise<Timed[]> {
  // The compiler names functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (made) => made');
  await page.evaluate(watchKeys);
  const timed: Timed[] = [];
  const workOf = await workMeter(page);
  for (let change = -WARM_UP; change < run.changes; change++) {
    // Steps that are prime to the size of the grid come to all of it.
    const row = mod(change * 7, run.rows);
    const day = mod(change * 31, run.columns);
    const cell = page.locator(`tr[data-row="${row}"] td`).nth(day);
    if ((await cell.getAttribute('class'))?.includes('locked')) continue;
    await cell.focus();
    const before = (await cell.textContent()) ?? '';
    const began = await workOf();
    await page.keyboard.press(before.startsWith('D') ? 'a' : 'd');
    await page.waitForFunction(() => (window.boardTimes?.grid ?? 0) > 0);
    const ended = await workOf();
    await page.waitForTimeout(PAUSE_MS);
    const last = await page.evaluate(() => {
      const times = window.boardTimes;
      window.boardTimes = undefined;
      return times;
    });
    if (!last?.after.startsWith(before.startsWith('D') ? 'A' : 'D')) {
      throw new Error(`The cell of row ${row}, day ${day} said ${before} and says ${last?.after} on the next frame`);
    }
    if (change >= 0) timed.push({ grid: last.grid, list: last.list, work: ended - began });
  }
  return timed;
}

/** Milliseconds of processor time that the page's main thread has used for its tasks. */
async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

const mod = (value: number, size: number): number => ((value % size) + size) % size;

declare global {
  interface Window {
    boardTimes?: { grid: number; list: number; after: string };
  }
}

/** Runs in the page: after each key, notes when the last frame that it changed something in had been drawn. */
function watchKeys(): void {
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  let pressed = 0;
  window.addEventListener(
    'keydown',
    (event) => {
      const cell = event.target as HTMLElement;
      const times = { grid: 0, list: 0, after: '' };
      pressed = event.timeStamp;
      window.boardTimes = times;
      afterPaint(() => (times.after = cell.textContent ?? ''));
    },
    true,
  );
  // What the server tells of when it has saved, perhaps what was changed before.
  const ofServer = (node: Node | null): boolean =>
    (node instanceof Element ? node : node?.parentElement)?.closest('.finding-list__visits') != null;
  const watch = (selector: string, where: 'grid' | 'list') => {
    const watched = document.querySelector(selector);
    if (!watched) throw new Error(`The page has no ${selector}`);
    const observer = new MutationObserver((mutations) => {
      const times = window.boardTimes;
      const changed = mutations.some(({ target, addedNodes, removedNodes }) => {
        const nodes = [...addedNodes, ...removedNodes];
        return !ofServer(target) && (nodes.length === 0 || !nodes.every(ofServer));
      });
      const from = pressed;
      if (times && changed) afterPaint(() => (times[where] = performance.now() - from));
    });
    observer.observe(watched, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  watch('.wall-rota', 'grid');
  watch('.finding-list', 'list');
}

function told(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms (${sorted.length} times)`;
}

await main();
