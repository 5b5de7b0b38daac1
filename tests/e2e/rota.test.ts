import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
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

async function leaderAt(address: string, device: BrowserContextOptions = {}): Promise<Page> {
  const screen = { locale: 'nb-NO', viewport: { width: 1280, height: 800 } };
  const context = await browser.newContext({ ...screen, ...device });
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

/** The codes of some days of a line, free days as dots. */
async function lettersOf(page: Page, line: { row: number; from: number; to: number }): Promise<string> {
  const cells = await page.locator(`tr[data-row="${line.row}"] td.wall-rota__cell`).all();
  const labels = await Promise.all(cells.slice(line.from, line.to).map((cell) => cell.getAttribute('aria-label')));
  return labels.map((label) => /, ([A-Z])(,|$)/.exec(label ?? '')?.[1] ?? '.').join('');
}

/** A day on which one of the first people works days and another evenings, neither locked. */
async function swappable(page: Page): Promise<{ day: number; rows: number[] }> {
  const lines = await Promise.all([0, 1, 2, 3, 4, 5].map((row) => lettersOf(page, { row, from: 0, to: 5 })));
  for (const day of [0, 1, 2, 3, 4]) {
    const rows = ['D', 'A'].map((code) => lines.findIndex((line) => line[day] === code));
    if (rows.every((row) => row >= 0)) return { day, rows };
  }
  throw new Error('No two people can swap');
}

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
    await chosen.getByText(/^(På vakt|\w+ med) /).waitFor();
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

  it('is built by keyboard: a range is typed, copied to another line, locked, undone and kept', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    const cell = (row: number, day: number) => page.locator(`tr[data-row="${row}"] td`).nth(day);
    const week = (row: number) => lettersOf(page, { row, from: 7, to: 14 });
    await page.getByRole('grid').locator('td[tabindex="0"]').focus();
    for (const key of ['Control+Home', 'PageDown', 'Control+Space', 'Delete', 'a']) await page.keyboard.press(key);
    expect(await week(0)).toBe('AAAAAAA');
    await page.keyboard.press('Control+c');
    await page.getByRole('status').getByText('7 dager er kopiert.').waitFor();
    const before = await week(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Control+v');
    expect(await week(1)).toBe('AAAAAAA');
    await page.keyboard.press('Control+z');
    expect(await week(1)).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await week(1)).toBe('AAAAAAA');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('Space');
    await page.keyboard.press('d');
    expect(await week(1)).toBe('AAAAAAA');
    await page.getByRole('status').getByText('7 dager er låst').waitFor();
    await saved(page);
    await page.reload({ waitUntil: 'networkidle' });
    expect([await week(0), await week(1)]).toEqual(['AAAAAAA', 'AAAAAAA']);
    expect(await cell(1, 7).getAttribute('aria-label')).toContain('låst');
    await page.context().close();
  });

  it('finds what a change breaks, at once and in the list that leads to it', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    const free = page.locator('tr[data-row="0"] td.wall-rota__cell');
    await free.first().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('d');
    const group = page.locator('.finding-list details').filter({ hasText: 'på rad' }).first();
    await group.locator('summary').click();
    await group.getByRole('button').first().click();
    const chosen = page.getByRole('region', { name: 'Valgt dag' });
    await chosen.getByText('Brudd', { exact: true }).first().waitFor();
    expect(await page.locator('.wall-rota__cell--active').getAttribute('class')).toContain('wall-rota__mark--hard');
    await page.context().close();
  });

  it('is changed by dragging a shift to another person, who gives hers back', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    const column = await swappable(page);
    const [from, to] = [column.rows[0] ?? 0, column.rows[1] ?? 0].map((row) =>
      page.locator(`tr[data-row="${row}"] td`).nth(column.day),
    );
    if (!from || !to) throw new Error('No two people can swap');
    const letters = async () => [(await from.textContent())?.[0], (await to.textContent())?.[0]];
    const before = await letters();
    await from.click();
    await from.dragTo(to);
    expect(await letters()).toEqual([before[1], before[0]]);
    await page.context().close();
  });

  it('keeps a reason with the day, and shows it beside what changed', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    await firstWorkedDay(page).click();
    await page.keyboard.press('Delete');
    await page.getByText('Begrunnelse og historikk').click();
    await page.getByLabel('Hvorfor er dagen endret?').fill('Bytte avtalt på møte');
    await page.keyboard.press('Enter');
    await page.getByText('«Bytte avtalt på møte»').waitFor();
    await page.getByRole('link', { name: 'Sammenlign' }).click();
    await page.getByRole('heading', { level: 2, name: '1 dag er endret' }).waitFor();
    await page.locator('.compare-grid__cell--changed').waitFor();
    await page.locator('summary').filter({ hasText: ': 1 dag' }).click();
    await page.getByText(/^Bytte avtalt på møte \(/).waitFor();
    await page.context().close();
  });

  it('gives back what was not saved when the session ended', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    const cell = firstWorkedDay(page);
    const who = await whoAndWhen(cell);
    await page.context().clearCookies();
    await cell.click();
    await page.keyboard.press('Delete');
    await page.locator('input[name=email]').fill(LEADER);
    await page.locator('input[name=password]').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('1 endring ble ikke lagret sist du var her.').waitFor();
    await cellOf(page, who, 'D').waitFor();
    await page.getByRole('button', { name: 'Ta dem inn igjen' }).click();
    await cellOf(page, who, 'fri').waitFor();
    await saved(page);
    await page.context().close();
  });

  it('on a phone has large buttons for a day that is tapped', async () => {
    const page = await leaderAt('/turnus', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await newDraft(page);
    const cell = firstWorkedDay(page);
    const who = await whoAndWhen(cell);
    await cell.tap();
    const button = page.getByRole('group', { name: 'Endre dagen' }).getByRole('button', { name: 'fri', exact: true });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    await cellOf(page, who, 'fri').waitFor();
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
