import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { launchBrowser } from '../setup/chromium';
import { startTestServer, type TestServer } from '../setup/server';
import { keysOf } from './keys';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function leaderAt(address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO' });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await page.goto(`${server.url}/logg-inn`);
  await page.locator('input[name=email]').fill(LEADER);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oversikt' }).waitFor();
  await page.goto(server.url + address);
  return page;
}

it('a leader tries by keyboard that someone is away, sees what it costs, and makes a draft of it', async () => {
  const page = await leaderAt('/hva-om');
  const keys = keysOf(page);
  await keys.choose(page.getByLabel('Hvem?'), 'Torgeir Fjellstrand (100 %)');
  await keys.tabTo(page.getByLabel('Til og med'));
  await keys.retype('24.11.2026');
  await keys.push(page.getByRole('button', { name: 'Prøv', exact: true }));
  await page.getByText('Sluttdatoen må være lik eller etter startdatoen.').first().waitFor();
  expect(await page.getByLabel('Til og med').inputValue()).toBe('24.11.2026');
  await page.getByLabel('Til og med').focus();
  await keys.retype('26.11.2026');
  await keys.push(page.getByRole('button', { name: 'Prøv', exact: true }));
  await page.getByText('Torgeir Fjellstrand er borte 25.11.2026–26.11.2026.').waitFor();
  await page.getByRole('table', { name: 'Før og etter, i tall' }).waitFor();
  await page.getByText('Turnusen står. Så få besøk som mulig er flyttet.').waitFor();
  const before = await server.db.rotaVersion.count();
  await page.getByRole('heading', { level: 1 }).focus();
  await keys.push(page.getByRole('button', { name: 'Lag utkast av dette' }));
  await page.waitForURL(/\/turnus\?versjon=/);
  expect(await server.db.rotaVersion.count()).toBe(before + 1);
  const draft = await server.db.rotaVersion.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  expect(draft.status).toBe('draft');
  await page.context().close();
});

it('who depends on whom is told for each of the staff', async () => {
  const page = await leaderAt('/fordeling/hvem-mister');
  const staff = await server.db.staff.count({ where: { onCall: false } });
  expect(await page.locator('main li.card').count()).toBe(staff);
  const first = page.locator('main li.card').first();
  await first.getByText('Hvem det er').click();
  await first.getByRole('link').first().click();
  await page.waitForURL(/\/tjenestemottakere\//);
  await page.context().close();
});
