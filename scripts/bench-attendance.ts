import { performance } from 'node:perf_hooks';
import { chromium, type Browser } from 'playwright-core';
import { createDb, type Db } from '../app/platform/db/db.server';
import { ensureBuild } from './lib/build';
import { startScript } from './lib/child';
import { DEMO_PASSWORD } from './lib/demo';
import { startDemoPostgres } from './lib/demo-postgres';
import { findChromium } from './lib/find-chromium';
import { freePort } from './lib/ports';

const PEOPLE = 25;
/** The day of a theme lunch of the demo, in the middle of it. */
const NOW = new Date('2026-11-25T12:00:00+01:00');

/**
 * Times the registering of 25 people at a theme lunch in Chromium: `npm run -s bench:attendance`. From the first press until
 * the database has all 25, one press a name; then one of the zone's staff with the code on the wall, from her press until it
 * is on her screen.
 */
async function main(): Promise<void> {
  const postgres = await startDemoPostgres({ now: NOW });
  const db = createDb({ url: postgres.url, poolSize: 2 });
  try {
    await ensureBuild();
    const port = await freePort();
    const env = {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      ...{ DATABASE_URL: postgres.url, SESSION_SECRET: 'a secret that only this run knows and uses' },
      FIXED_NOW: NOW.toISOString(),
    };
    const sessionId = await lunchOfMany(db);
    const server = startScript({ script: 'scripts/server.ts', env });
    const browser = await launch();
    try {
      await server.heard((message) => message === 'listening');
      await measure({ browser, db, sessionId, url: `http://127.0.0.1:${port}` });
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await db.$disconnect();
    await postgres.stop();
  }
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    args: isRoot ? ['--no-sandbox'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** A lunch for all zones that is going on, with nobody registered. */
async function lunchOfMany(db: Db): Promise<string> {
  const startsAt = new Date(+NOW - 15 * 60_000);
  const series = await db.series.create({
    data: {
      ...{ kind: 'themeLunch', title: 'Temalunsj', startsOn: new Date('2026-11-25'), startTimes: ['11:45'] },
      ...{ minutes: 45, audience: 'zoneStaff' },
      sessions: { create: { occursOn: new Date('2026-11-25'), startsAt, endsAt: new Date(+startsAt + 45 * 60_000) } },
    },
    include: { sessions: true },
  });
  return series.sessions[0]?.id ?? '';
}

interface Ground {
  readonly browser: Browser;
  readonly db: Db;
  readonly sessionId: string;
  readonly url: string;
}

async function signedIn({ browser, url }: Ground, to: { email: string; address: string }) {
  const page = await (await browser.newContext({ locale: 'nb-NO', baseURL: url })).newPage();
  await page.goto(to.address);
  await page.getByLabel('E-post').fill(to.email);
  await page.getByLabel('Passord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor();
  return page;
}

async function measure(ground: Ground): Promise<void> {
  const { db, sessionId } = ground;
  const address = `/opplaering/okt/${sessionId}/oppmote`;
  const leader = await signedIn(ground, { email: 'leder@fjordvik.example', address });
  await leader.waitForLoadState('networkidle');
  const names = leader.getByRole('list', { name: 'Hvem som var der' }).getByRole('button');
  const present = () => db.sessionAttendance.count({ where: { sessionId, status: 'present' } });
  const begun = performance.now();
  for (let index = 0; index < PEOPLE; index++) await names.nth(index).click();
  await leader.getByText(`${PEOPLE} til stede av`, { exact: false }).waitFor();
  const onScreen = performance.now();
  while ((await present()) < PEOPLE) await leader.waitForTimeout(50);
  console.log(
    `${PEOPLE} people by list: ${seconds(onScreen - begun)} on the screen, ${seconds(performance.now() - begun)} saved`,
  );
  await db.sessionAttendance.deleteMany({ where: { sessionId } });
  const own = await signedIn(ground, { email: 'grete@fjordvik.example', address: `/opplaering/okt/${sessionId}/inn` });
  const pressed = performance.now();
  await own.getByRole('button', { name: 'Jeg er her' }).click();
  await own.getByText('Du er registrert som: Til stede.').waitFor();
  console.log(`oneself after sign-in: 1 press, ${seconds(performance.now() - pressed)}`);
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

await main();
