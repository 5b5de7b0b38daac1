import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_MATRIX } from '~/domain/access/matrix';
import type { Role } from '~/domain/access/vocabulary';
import { ADDRESSES } from '../routes/addresses';
import { DEMO_PASSWORD } from '../routes/client';
import { addressWith, LEADER, realIds } from '../routes/real-ids';
import { launchBrowser } from '../setup/chromium';
import { startTestServer, type TestServer } from '../setup/server';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const FILES = /\.(xlsx|json)$|\/strom$|\/utkast$|\/stopp$/;
const LOOKS = [
  { name: 'phone, light', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const;

/** The role that meets the most of a page. */
const READERS: readonly { role: Role; email: string }[] = [
  { role: 'zoneLeader', email: LEADER },
  { role: 'administrator', email: 'admin@fjordvik.example' },
];

const PAGES = Object.entries(ADDRESSES).flatMap(([pattern, { get }]) => {
  if (get === undefined || typeof get === 'string' || FILES.test(pattern)) return [];
  const [action, thing] = get;
  const reader = READERS.find(({ role }) => ACCESS_MATRIX[role][thing]?.[action] !== undefined);
  return reader ? [{ pattern, email: reader.email }] : [];
});

let server: TestServer;
let browser: Browser;
let ids: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  ids = await realIds(server.db);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.url}/logg-inn`);
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oversikt' }).waitFor();
  await page.close();
}

/** What axe, the width of the window and the console have against a page. */
async function objections(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`script: ${error.message}`));
  const answer = await page.goto(server.url + address, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) said.push(`status ${answer?.status()}`);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  for (const { id, nodes } of violations) said.push(`${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (tooWide) said.push('the page scrolls sideways');
  await page.close();
  return said.map((text) => `${address}: ${text}`);
}

describe.each(LOOKS)('on a $name', ({ viewport, colorScheme }) => {
  it('no page has a fault that WCAG 2.1 A or AA names, scrolls sideways, or complains in the console', async () => {
    const said: string[] = [];
    for (const email of new Set(PAGES.map((page) => page.email))) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'nb-NO' });
      if (said.length === 0) said.push(...(await objections(context, '/logg-inn')));
      await signedIn(context, email);
      for (const page of PAGES.filter((candidate) => candidate.email === email)) {
        said.push(...(await objections(context, addressWith(ids, page.pattern))));
      }
      await context.close();
    }
    expect(said).toEqual([]);
  }, 300_000);
});

describe('a staff member and a manager', () => {
  it.each(['torgeir@fjordvik.example', 'sjef@fjordvik.example'])(
    '%s meets pages without faults on a phone',
    async (email) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
      await signedIn(context, email);
      const addresses = email.startsWith('sjef') ? ['/', '/kontinuitet', '/turnus'] : ['/', '/besok', '/turnus'];
      const said: string[] = [];
      for (const address of addresses) said.push(...(await objections(context, address)));
      await context.close();
      expect(said).toEqual([]);
    },
  );
});
