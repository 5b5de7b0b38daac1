import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { createDb } from '../app/platform/db/db.server';
import { ensureBuild } from './lib/build';
import { startScript } from './lib/child';
import { DEMO_PASSWORD } from './lib/demo';
import { startDemoPostgres } from './lib/demo-postgres';
import { findChromium } from './lib/find-chromium';
import { freePort } from './lib/ports';

/** A phone as Lighthouse's mobile profile has it: a slow processor, and slow 4G. */
const PHONE = { width: 390, height: 844 };
const CPU_SLOWDOWN = 4;
const SLOW_4G = { latency: 400, downloadThroughput: (1.6e6 * 0.9) / 8, uploadThroughput: (0.75e6 * 0.9) / 8 };
const PAGE = '/i-dag';

/**
 * Measures the day list on a phone with a cold cache: `npm run -s bench:phone -- [--runs 5]`. From the press until the
 * name of the next visit is on the screen, until a tap is taken by the page's own script, and what was sent. A
 * browser of its own for each run; the server runs on the same machine and is not slowed.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
  const now = new Date('2026-11-25T10:00:00+01:00');
  const postgres = await startDemoPostgres({ now });
  try {
    await ensureBuild();
    const email = await carerAtWork(postgres.url);
    const port = await freePort();
    const env = {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      ...{ DATABASE_URL: postgres.url, SESSION_SECRET: 'a secret that only this run knows and uses' },
      FIXED_NOW: now.toISOString(),
    };
    const server = startScript({ script: 'scripts/server.ts', env });
    try {
      await server.heard((message) => message === 'listening');
      await measure({ url: `http://127.0.0.1:${port}`, email, runs: Number(values.runs) });
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
  }
}

/** The login of the carer with the most visits of the day. */
async function carerAtWork(url: string): Promise<string> {
  const db = createDb({ url, poolSize: 2 });
  const users = await db.user.findMany({
    where: { role: 'staff' },
    select: {
      email: true,
      staff: { select: { _count: { select: { visits: { where: { visit: { date: new Date('2026-11-25') } } } } } } },
    },
  });
  await db.$disconnect();
  const busiest = users.sort((a, b) => (b.staff?._count.visits ?? 0) - (a.staff?._count.visits ?? 0))[0];
  if (!busiest) throw new Error('The demo has no carer with a login.');
  return busiest.email;
}

interface Run {
  readonly readable: number;
  readonly largest: number;
  readonly live: number;
  readonly bytes: ReadonlyMap<string, number>;
}

async function measure(at: { url: string; email: string; runs: number }): Promise<void> {
  const executablePath = findChromium();
  const cookies = await withBrowser(executablePath, (browser) => signedIn(browser, at));
  const runs: Run[] = [];
  for (let turn = 0; turn < at.runs; turn += 1) {
    runs.push(await withBrowser(executablePath, (browser) => visit(browser, { url: at.url, cookies })));
  }
  const told = (of: (run: Run) => number) => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
    return `median ${(median / 1000).toFixed(2)} s, worst ${(worst / 1000).toFixed(2)} s`;
  };
  console.log(`${PAGE}: processor ${CPU_SLOWDOWN} times slower, slow 4G, cold cache, ${runs.length} runs`);
  console.log(`next visit readable:   ${told(({ readable }) => readable)}`);
  console.log(`largest text drawn:    ${told(({ largest }) => largest)}`);
  console.log(`taps taken by script:  ${told(({ live }) => live)}`);
  for (const [kind, size] of runs.at(-1)?.bytes ?? []) {
    console.log(`${`${kind} as sent:`.padEnd(22)} ${(size / 1000).toFixed(1)} kB`);
  }
}

async function withBrowser<Result>(executablePath: string | undefined, work: (browser: Browser) => Promise<Result>) {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    args: isRoot ? ['--no-sandbox'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function signedIn(browser: Browser, { url, email }: { url: string; email: string }) {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(`${url}/logg-inn`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('navigation').first().waitFor();
  return context.cookies();
}

type Cookies = Awaited<ReturnType<typeof signedIn>>;

async function visit(browser: Browser, { url, cookies }: { url: string; cookies: Cookies }): Promise<Run> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: PHONE, isMobile: true, hasTouch: true });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const bytes = countBytes(session);
  // The compiler names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchPage);
  await page.goto(url + PAGE, { waitUntil: 'load' });
  await page.waitForFunction(() => (window.phoneTimes?.live ?? 0) > 0);
  await settled(page);
  const times = await page.evaluate(() => window.phoneTimes);
  await context.close();
  return { readable: times?.readable ?? NaN, largest: times?.largest ?? NaN, live: times?.live ?? NaN, bytes };
}

/** Until nothing more is asked for. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** Bytes of bodies by kind of file, as compressed for the net. */
function countBytes(session: CDPSession): ReadonlyMap<string, number> {
  const heads = new Map<string, { type: string; length: number }>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    heads.set(requestId, { type, length: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, length } = heads.get(requestId) ?? { type: 'Other', length: 0 };
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength - length);
  });
  return bytes;
}

declare global {
  interface Window {
    phoneTimes?: { readable: number; largest: number; live: number };
  }
}

/**
 * Runs in the page: notes when the next visit has been drawn, when the largest text was, and when the page's script
 * has taken over, which React tells by keys of its own on the elements.
 */
function watchPage(): void {
  const times = { readable: 0, largest: 0, live: 0 };
  window.phoneTimes = times;
  new PerformanceObserver((list) => {
    times.largest = list.getEntries().at(-1)?.startTime ?? times.largest;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    const who = document.querySelector('.day__who');
    const isDrawn = who !== null && performance.getEntriesByName('first-contentful-paint').length > 0;
    if (isDrawn && times.readable === 0) times.readable = performance.now();
    if (who !== null && Object.keys(who).some((key) => key.startsWith('__react'))) times.live = performance.now();
    if (times.live === 0 || times.readable === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

await main();
