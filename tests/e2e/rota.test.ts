import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { launchBrowser } from '../setup/chromium';
import { startTestServer, type TestServer } from '../setup/server';

const PATIENCE = 60_000;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function leaderAt(address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${server.url}/logg-inn`);
  await page.locator('input[name=email]').fill(LEADER);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oversikt' }).waitFor();
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  return page;
}

async function newDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Lag utkast av denne' }).click();
  await page
    .getByRole('grid', { name: /versjon/ })
    .and(page.locator('[aria-readonly=false]'))
    .waitFor();
  return new URL(page.url()).pathname + new URL(page.url()).search;
}

const firstWorkedDay = (page: Page): Locator =>
  page.locator('tbody td.wall-rota__cell--day:not(.wall-rota__cell--locked)').first();

/** `Torgeir, mandag 9.11.`: the person and the day of a cell. */
async function whoAndWhen(cell: Locator): Promise<string> {
  const label = (await cell.getAttribute('aria-label')) ?? '';
  return label.split(', ').slice(0, 2).join(', ');
}

const cellOf = (page: Page, who: string, code: string): Locator => page.locator(`td[aria-label^="${who}, ${code}"]`);

const saved = (page: Page) => page.getByRole('status').getByText('Lagret', { exact: true }).waitFor();

describe('the wall rota', () => {
  it('is one tab stop that arrow keys move within, and says the chosen day in words', async () => {
    const page = await leaderAt('/turnus');
    const grid = page.getByRole('grid');
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    const name = await page.locator('tbody th').first().getAttribute('title');
    const chosen = page.getByRole('region', { name: 'Valgt dag' });
    await chosen.getByText(`${name}, tirsdag`).waitFor();
    await page.keyboard.press('Control+End');
    await chosen.getByText(/^På vakt /).waitFor();
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
    await page.context().close();
  });

  it('does not change once it is published', async () => {
    const page = await leaderAt('/turnus');
    const cell = firstWorkedDay(page);
    const who = await whoAndWhen(cell);
    await cell.click();
    await page.keyboard.press('Delete');
    await cellOf(page, who, 'D').waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
    await page.context().close();
  });

  it('as a draft is changed by typing, undone, and kept over a reload', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    const cell = firstWorkedDay(page);
    const who = await whoAndWhen(cell);
    await cell.click();
    await page.keyboard.press('Delete');
    await cellOf(page, who, 'fri').waitFor();
    await page.keyboard.press('Control+z');
    await cellOf(page, who, 'D').waitFor();
    await page.keyboard.press('Space');
    await cellOf(page, who, 'D, låst').waitFor();
    await saved(page);
    await page.reload({ waitUntil: 'networkidle' });
    await cellOf(page, who, 'D, låst').waitFor();
    await page.context().close();
  });

  it('tells the second of two leaders, keeps what she did, and saves it when she says so', async () => {
    const kari = await leaderAt('/turnus');
    const address = await newDraft(kari);
    const ola = await leaderAt(address);
    const who = await whoAndWhen(firstWorkedDay(kari));
    await firstWorkedDay(kari).click();
    await kari.keyboard.press('Delete');
    await saved(kari);
    await cellOf(ola, who, 'D').click();
    await ola.keyboard.press('a');
    const alert = ola.getByRole('alert');
    await alert.getByText('Noen andre har endret dette utkastet').waitFor();
    await alert.getByText('du valgte A; nå er fri lagret').waitFor();
    await cellOf(ola, who, 'A').waitFor();
    await ola.getByRole('button', { name: 'Lagre mine endringer likevel' }).click();
    await saved(ola);
    await kari.reload({ waitUntil: 'networkidle' });
    await cellOf(kari, who, 'A').waitFor();
    await Promise.all([kari.context().close(), ola.context().close()]);
  });
});

describe('the caseload', () => {
  it('leads from a recipient in the matrix to her page', async () => {
    const page = await leaderAt('/fordeling');
    const link = page.getByRole('rowheader').getByRole('link').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.context().close();
  });
});
