import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sheetsIn, withRows, workbookFile, type FilledSheet } from './workbook-file';
import { openHouse } from './visitors';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const HEADINGS = ['Ansattnr', 'Kallenavn', 'Sone', 'Stilling %', 'Vaktkoder', 'Ansatt fra'];

const { server, signedIn } = await openHouse();
let page: Page;

beforeEach(async () => {
  page = await signedIn('admin@fjordvik.example');
  await page.goto('/import', { waitUntil: 'networkidle' });
});

afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function bringIn(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  await button('Se over filen').click();
}

const nameless = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const staffSheet = (...rows: string[][]): FilledSheet => ({ name: 'Ansatte', rows: [HEADINGS, ...rows] });
const newcomer = (number: string, name: string) => [number, name, 'Nordvika', '80', 'D, A', '01.12.2026'];
const staffCount = () => server.db.staff.count();

it('a workbook made from the template, with a heading of her own, is mapped by hand, looked over and imported', async () => {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned malen' }).click();
  const template = await sheetsIn(await (await download).path());
  const filled = withRows(template, staffSheet(newcomer('N1', 'Nykomling Fra Mal')));
  const demand = await server.db.demand.findMany({ orderBy: { id: 'asc' } });
  await bringIn(await workbookFile(filled));
  await page.getByRole('heading', { level: 1, name: 'Se over før import' }).waitFor();
  const fault = page.getByRole('row', { name: /Ansatte 1 Navn .*en kolonne med denne overskriften/ });
  await fault.waitFor();
  expect(await button('Importer').isDisabled()).toBe(true);

  await page.getByLabel('Navn (må være med)').first().selectOption({ label: 'Kallenavn' });
  await button('Bruk det jeg har valgt').click();
  await page.getByText('Slik blir filen lest nå.', { exact: false }).waitFor();
  expect(await fault.count()).toBe(0);
  await page.getByText('Ansatte: 1 nye, 0 endret, 0 like, 0 fjernes').waitFor();
  await page.getByText('Bemanning: 0 nye, 0 endret, 0 like, 0 fjernes').waitFor();

  await button('Importer').click();
  await page.getByText('Endringen er lagret.').waitFor();
  await page.goto('/ansatte');
  await page.getByRole('link', { name: 'Nykomling Fra Mal' }).waitFor();
  expect(await server.db.demand.findMany({ orderBy: { id: 'asc' } })).toEqual(demand);
});

it('a sheet with a name of its own is read as what the leader says that it is', async () => {
  const sheet = { ...staffSheet(newcomer('N2', 'Nykomling Fra Eget Ark')), name: 'Folkene våre' };
  await bringIn(await workbookFile([{ ...sheet, rows: [HEADINGS.with(1, 'Navn'), ...sheet.rows.slice(1)] }]));
  await page.getByText('Vi kjente ikke igjen noen av arkene.', { exact: false }).waitFor();
  await page.getByLabel('Folkene våre').selectOption({ label: 'Ansatte' });
  await button('Bruk det jeg har valgt').click();
  await page.getByText('Folkene våre: 1 nye, 0 endret, 0 like, 0 fjernes').waitFor();
  await button('Importer').click();
  await page.getByText('Endringen er lagret.').waitFor();
  expect(await server.db.staff.count({ where: { name: 'Nykomling Fra Eget Ark' } })).toBe(1);
});

it('columns that are chosen and not looked over yet are shown before anything is imported', async () => {
  const before = await staffCount();
  const sheet = staffSheet(newcomer('N3', 'Nykomling I Feil Kolonne'));
  await bringIn(await workbookFile([{ ...sheet, rows: [HEADINGS.with(1, 'Navn'), ...sheet.rows.slice(1)] }]));
  await page.getByText('Ansatte: 1 nye, 0 endret, 0 like, 0 fjernes').click();
  await page.getByLabel('Navn (må være med)').selectOption({ label: 'Ansattnr' });
  await button('Importer').click();
  await page.getByText('Slik blir filen lest nå.', { exact: false }).waitFor();
  expect(await staffCount()).toBe(before);
});

it('every fault of a workbook stands with sheet, row, column and what was expected, and nothing is written', async () => {
  const before = await staffCount();
  const [number = '', ...rest] = newcomer('N4', 'Nykomling Med Feil');
  const sheet = staffSheet([number, ...rest], ['N5', 'Nykomling Også', 'Langtvekkistan', '180', 'D', '31.02.2026']);
  await bringIn(await workbookFile([{ ...sheet, rows: [HEADINGS.with(1, 'Navn'), ...sheet.rows.slice(1)] }]));
  await page.getByRole('row', { name: /Ansatte 3 Stilling % 180 et tall i området/ }).waitFor();
  await page.getByRole('row', { name: /Ansatte 3 Ansatt fra 31\.02\.2026 en dato/ }).waitFor();
  expect(await button('Importer').isDisabled()).toBe(true);
  await page.getByText('Rett feilene i filen først.').waitFor();
  expect(await staffCount()).toBe(before);
  await button('Forkast filen').click();
  await page.waitForURL(/\/import$/);
});

it('the preview of a faulty workbook is without faults that WCAG names, and fits a phone', async () => {
  const sheet = staffSheet(['N5', 'Nykomling Også', 'Langtvekkistan', '180', 'D', '31.02.2026']);
  await bringIn(await workbookFile([sheet, { name: 'Et eget ark', rows: [['Dette'], ['er noe annet']] }]));
  await page.getByText('Rett feilene i filen først.').waitFor();
  for (const viewport of [
    { width: 320, height: 700 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  }
});

it.each([
  { what: 'a picture', file: nameless('bilde.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])), told: 'verken en Excel' },
  { what: 'a torn workbook', file: nameless('x.xlsx', 'PK and then nothing'), told: 'lar seg ikke lese som en Excel' },
  { what: 'an empty file', file: nameless('tom.xlsx', ''), told: 'Filen er tom.' },
  { what: 'half a case', file: nameless('sak.json', '{"format": "kjente'), told: 'ikke gyldig JSON' },
  { what: 'a huge file', file: nameless('stor.xlsx', Buffer.alloc(8_000_000, 'PK')), told: 'høyst 5 MB' },
])('$what is answered with what to do, on the same page', async ({ file, told }) => {
  await bringIn(file);
  await page.getByRole('alert').getByText(told, { exact: false }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/import');
});

it('who presses twice imports once, and who goes back is told that the file is used', async () => {
  const before = await staffCount();
  const sheet = staffSheet(newcomer('N6', 'Nykomling Med Hastverk'));
  await bringIn(await workbookFile([{ ...sheet, rows: [HEADINGS.with(1, 'Navn'), ...sheet.rows.slice(1)] }]));
  await page.getByText('Ansatte: 1 nye, 0 endret, 0 like, 0 fjernes').waitFor();
  await button('Importer').dblclick();
  await page.getByText('Endringen er lagret.').waitFor();
  expect(await staffCount()).toBe(before + 1);
  await page.goBack();
  await page.getByText('Filen er ikke her lenger', { exact: false }).waitFor();
});

it('two presses without scripts do no harm either', async () => {
  const sheet = staffSheet(newcomer('N7', 'Nykomling Uten Skript'));
  await bringIn(await workbookFile([{ ...sheet, rows: [HEADINGS.with(1, 'Navn'), ...sheet.rows.slice(1)] }]));
  await page.getByText('Ansatte: 1 nye, 0 endret, 0 like, 0 fjernes').waitFor();
  const stamp = await page.locator('input[name=stempel]').inputValue();
  const press = () =>
    page.request.post(page.url(), {
      form: { valg: 'importer', stempel: stamp },
      headers: { origin: server.url },
      maxRedirects: 0,
    });
  const answers = await Promise.all([press(), press()]);
  expect(answers.map((answer) => answer.status())).not.toContain(500);
  expect(await server.db.staff.count({ where: { name: 'Nykomling Uten Skript' } })).toBe(1);
});

it('the case comes out as a file and goes in again without changing a recipient', async () => {
  const facts = () =>
    server.db.recipient.findMany({
      orderBy: { reference: 'asc' },
      select: { reference: true, displayName: true, teamSize: true, visitPlans: { select: { reference: true } } },
    });
  const before = await facts();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Saken som planleggeren får (.json)' }).click();
  const buffer = readFileSync(await (await download).path());
  const found = JSON.parse(buffer.toString('utf8')) as { name: string };
  const renamed = Buffer.from(JSON.stringify({ ...found, name: 'Hentet inn igjen' }));
  await bringIn({ name: 'sak.json', mimeType: 'application/json', buffer: renamed });
  await page.getByText(/60 mottakere/).waitFor();
  await button('Importer').click();
  await page.getByText('Endringen er lagret.').waitFor();
  expect(await facts()).toEqual(before);
  expect(await server.db.rota.count({ where: { name: 'Hentet inn igjen' } })).toBe(1);
});

it('each fault of a case stands with its path, and nothing can be imported', async () => {
  const broken = { format: 'kjente-fjes/case@1', name: 'Ødelagt', staff: 'alle' };
  await bringIn(nameless('sak.json', JSON.stringify(broken)));
  await page.getByText('staff', { exact: true }).or(page.getByText('$.staff')).first().waitFor();
  expect(await button('Importer').isDisabled()).toBe(true);
});
