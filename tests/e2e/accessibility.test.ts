import AxeBuilder from '@axe-core/playwright';
import type { ConsoleMessage, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_MATRIX } from '~/domain/access/matrix';
import type { Role } from '~/domain/access/vocabulary';
import { ADDRESSES } from '../routes/addresses';
import { addressWith, LEADER, realIds } from '../routes/real-ids';
import { openHouse, PHONE, signIn } from './visitors';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Files, and answers that a page of its own asks for. */
const FILES = /\.(xlsx|csv|json)$|\/(strom|utkast|stopp|historikk|prognose|virkning)$/;
const COLOURS = ['light', 'dark'] as const;
const WINDOWS = [
  { name: 'phone', viewport: PHONE },
  { name: 'desktop', viewport: { width: 1280, height: 800 } },
] as const;

/** The role that meets the most of a page. */
const READERS: readonly { role: Role; email: string }[] = [
  { role: 'zoneLeader', email: LEADER },
  { role: 'administrator', email: 'admin@fjordvik.example' },
];

const PAGES = Object.entries(ADDRESSES).flatMap(([pattern, { get }]) => {
  if (get === undefined || get === 'anyone' || FILES.test(pattern)) return [];
  if (get === 'signedIn') return [{ pattern, email: LEADER }];
  const [action, thing] = get;
  // What is a reader's own is looked at as somebody who has it, see the carers below.
  const reader = READERS.find(({ role }) => !['own', undefined].includes(ACCESS_MATRIX[role][thing]?.[action]));
  return reader ? [{ pattern, email: reader.email }] : [];
});

type Viewport = (typeof WINDOWS)[number]['viewport'];

const { server, newPage } = await openHouse();
let ids: Record<string, string>;

beforeAll(async () => {
  ids = await realIds(server.db);
});

/** What axe, in light and dark, the width of the window and the console have against a page. */
async function objections(page: Page, address: string): Promise<string[]> {
  const said: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  };
  const hearError = (error: Error) => said.push(`script: ${error.message}`);
  page.on('console', hear).on('pageerror', hearError);
  const answer = await page.goto(server.url + address, { waitUntil: 'load' });
  if (answer?.status() !== 200) said.push(`status ${answer?.status()}`);
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    for (const { id, nodes } of violations) {
      said.push(`${colorScheme}, ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    }
  }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (tooWide) said.push('the page scrolls sideways');
  page.off('console', hear).off('pageerror', hearError);
  return said.map((text) => `${address}: ${text}`);
}

async function objectionsTo(visit: { viewport: Viewport; email: string; addresses: readonly string[] }) {
  const page = await newPage({ viewport: visit.viewport });
  const said = await objections(page, '/logg-inn');
  await signIn(page, visit.email);
  for (const address of visit.addresses) said.push(...(await objections(page, address)));
  await page.context().close();
  return said;
}

describe.each(WINDOWS)('on a $name', ({ viewport }) => {
  it.each(READERS)(
    'no page of a $role has a fault that WCAG 2.1 A or AA names, scrolls sideways, or complains in the console',
    async ({ email }) => {
      const hers = PAGES.filter((page) => page.email === email);
      const addresses = hers.map((page) => addressWith(ids, page.pattern));
      expect(await objectionsTo({ viewport, email, addresses })).toEqual([]);
    },
    900_000,
  );
});

describe('on a phone', () => {
  it.each([
    {
      email: 'torgeir@fjordvik.example',
      addresses: [
        '/',
        '/i-dag',
        '/besok',
        '/turnus',
        '/min-turnus',
        '/onsker',
        '/opplaering',
        '/veiledning',
        '/temalunsj',
        '/kompetanse',
        '/kompetanse/ny',
      ],
    },
    { email: 'brynhild@fjordvik.example', addresses: ['/i-dag'] },
    { email: 'grete@fjordvik.example', addresses: ['/opplaering', '/temalunsj', '/kompetanse'] },
    {
      email: 'sjef@fjordvik.example',
      addresses: [
        ...['/', '/kontinuitet', '/turnus', '/veiledning', '/temalunsj', '/kompetanse'],
        ...['/kontinuitet/besok', '/kontinuitet/maal', '/kontinuitet/maal/nytt', '/kontinuitet/utskrift'],
      ],
    },
  ])('the pages of $email are without faults too', async ({ email, addresses }) => {
    expect(await objectionsTo({ viewport: WINDOWS[0].viewport, email, addresses })).toEqual([]);
  });
});
