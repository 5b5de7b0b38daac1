import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { cellOf, firstWorkedDay, lettersOf, saved, swappable, whoAndWhen } from './board';
import { openHouse, signIn } from './visitors';

const PATIENCE = 60_000;

const { server, signedIn } = await openHouse();

async function leaderAt(address: string, device: BrowserContextOptions = {}): Promise<Page> {
  const page = await signedIn(LEADER, { patience: PATIENCE, ...device });
  await page.goto(address, { waitUntil: 'networkidle' });
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

describe('the wall rota', () => {
  it('is one tab stop that arrow keys move within, and says the chosen day in words', async () => {
    const page = await leaderAt('/turnus');
    const grid = page.getByRole('grid');
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    const name = await page.locator('tbody .wall-rota__name-full').first().textContent();
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

  it('leads from mark to mark by F8, from a name to its findings, and from the grid to the list', async () => {
    const page = await leaderAt('/turnus');
    await newDraft(page);
    await page.locator('tr[data-row="0"] td.wall-rota__cell').first().focus();
    for (const key of ['Control+Home', 'Shift+Space', 'd', 'F8']) await page.keyboard.press(key);
    const active = page.locator('.wall-rota__cell--active');
    const name = page.locator('tr[data-row="0"] th');
    expect(await active.getAttribute('class')).toContain('wall-rota__mark--');
    expect(await name.textContent()).toMatch(/, \d+ brudd/);
    const first = await active.getAttribute('aria-label');
    await name.click();
    await page.locator(`.wall-rota__cell--active:not([aria-label="${first}"])`).waitFor();
    await page.keyboard.press('Shift+F8');
    await page.locator(`.wall-rota__cell--active[aria-label="${first}"]`).waitFor();
    const marked = page.locator('th.wall-rota__day.wall-rota__mark--hard').first();
    expect(await marked.textContent()).toMatch(/, \d+ brudd/);
    await page.getByRole('region', { name: 'Valgt dag' }).getByRole('button', { name: 'Vis i lista' }).first().click();
    const focused = page.locator('.finding-list__go:focus');
    await focused.waitFor();
    const person = (first ?? '').split(',')[0] ?? '';
    expect(await focused.textContent()).toContain(person);
    await page.keyboard.press('Enter');
    await page.locator('td.wall-rota__cell:focus').waitFor();
    await page.context().close();
  });

  it('is printed as sheets for the wall: names, dates and version, and nothing of cost or findings', async () => {
    const page = await leaderAt('/turnus');
    const name = await page.locator('tbody .wall-rota__name-full').first().textContent();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sheets = page.locator('.print-sheet');
    expect(await sheets.count()).toBe(1);
    const told = await sheets.innerText();
    expect(told).toMatch(/versjon \d+ \(Publisert\) · skrevet ut \d\d\.\d\d\.\d{4}/);
    expect(told).toContain(name ?? '-');
    expect(told).not.toContain('Tkr');
    expect(await page.getByRole('grid').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await sheets.waitFor({ state: 'detached' });
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

  it('lets a leader go on to publishing at once: what she typed last is saved first, and nothing is asked', async () => {
    const page = await leaderAt('/turnus');
    const address = await newDraft(page);
    const cell = firstWorkedDay(page);
    const who = await whoAndWhen(cell);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    await cell.click();
    await page.keyboard.press('Delete');
    await page.getByRole('link', { name: 'Publiser', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Publiser versjon/ }).waitFor();
    expect(asked).toBe(0);
    await page.goto(server.url + address, { waitUntil: 'networkidle' });
    await cellOf(page, who, 'fri').waitFor();
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
    await signIn(page, LEADER);
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
