import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { keysOf, signInByKeys, type Keys } from './keys';
import { workbookFile } from './workbook-file';
import { openHouse } from './visitors';

const PATIENCE = 90_000;

const { server, newPage } = await openHouse({ worker: true });
let page: Page;
let keys: Keys;

beforeEach(async () => {
  page = await newPage({ patience: PATIENCE });
  keys = keysOf(page);
});

afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** From the address bar to the first page, without a pointer. */
async function signIn({ email = LEADER, lands = 'Oversikt' } = {}): Promise<void> {
  await page.goto('/', { waitUntil: 'networkidle' });
  await signInByKeys({ page, keys, email });
  await heading(lands).waitFor();
}

async function goTo(menuText: string): Promise<void> {
  await keys.push(page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: menuText }));
  await heading(menuText).waitFor();
}

it('the first stop of a page leads past the menu to what the page is about', async () => {
  await signIn();
  await page.goto('/turnus', { waitUntil: 'networkidle' });
  await keys.tabTo(link('Hopp til innholdet'));
  await keys.press('Enter');
  await keys.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('a page that is gone to begins where its content does', async () => {
  await signIn();
  await goTo('Bemanning');
  await keys.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('a leader makes a proposal, stops it, looks at it and goes on to publish without a pointer', async () => {
  await signIn();
  await goTo('Turnus');
  await keys.push(link('Tidligere forslag'));
  await heading('Forslag til turnus').waitFor();
  await keys.choose(page.getByLabel('Hvor lenge skal vi lete?'), '2 minutter');
  await keys.push(button('Lag forslag'));
  await page.getByRole('img', { name: /fjes på 14 dager etter/ }).waitFor();
  expect(await server.db.planningRun.findFirst({ orderBy: { requestedAt: 'desc' } })).toMatchObject({ seconds: 120 });
  await keys.push(button('Stopp og behold det beste'));
  await page.getByRole('heading', { name: 'Resultatet' }).waitFor();
  await keys.push(link('Publiser'));
  await heading('Publiser versjon 2').waitFor();
});

it('a leader begins a draft of the rota that counts, and publishes it without a pointer', async () => {
  await signIn();
  await goTo('Turnus');
  await keys.push(button('Lag utkast av denne'));
  await page.waitForURL(/versjon=/);
  await keys.push(link('Publiser'));
  await keys.tabTo(page.getByLabel('Gjelder fra'));
  await keys.retype('26.11.2026');
  await keys.tabTo(page.getByLabel('Hvorfor med så kort varsel?'));
  await keys.type('Prøver uten mus');
  await keys.push(button('Publiser'));
  await page.getByText('er publisert og gjelder fra 26.11.2026').waitFor();
  const published = await server.db.rotaVersion.findFirst({ where: { status: 'published' } });
  expect(published).toMatchObject({ reason: 'Prøver uten mus' });
});

it('a leader finds a recipient, changes her and saves without a pointer', async () => {
  await signIn();
  await goTo('Tjenestemottakere');
  const { displayName } = await server.db.recipient.findFirstOrThrow({ where: { reference: 'R05' } });
  await keys.tabTo(page.getByLabel('Søk etter navn eller ansatt'));
  await keys.type(displayName);
  await page.getByText('1 av 60 vises').waitFor();
  await keys.retype('');
  await keys.press('Delete');
  await page.getByText('60 av 60 vises').waitFor();
  await keys.push(link('Visningsnavn'));
  await page.waitForURL(/sorter=/);
  await keys.tabTo(page.getByLabel('Søk etter navn eller ansatt'), 'back');
  await keys.type(displayName);
  await page.getByText('1 av 60 vises').waitFor();
  await keys.push(link(displayName));
  await heading(displayName).waitFor();
  await keys.push(link('Endre'));
  await keys.tabTo(page.getByLabel('Største team'));
  await keys.retype('5');
  await keys.push(button('Lagre'));
  await page.getByText('Endringen er lagret.').waitFor();
  expect(await server.db.recipient.findFirst({ where: { reference: 'R05' } })).toMatchObject({ teamSize: 5 });
});

it('a leader chooses a column of a workbook by hand and imports it without a pointer', async () => {
  await signIn();
  await goTo('Import og eksport');
  const headings = ['Ansattnr', 'Kallenavn', 'Sone', 'Stilling %', 'Vaktkoder', 'Ansatt fra'];
  const person = ['N1', 'Nykomling Uten Mus', 'Nordvika', '80', 'D, A', '01.12.2026'];
  const file = page.getByLabel('Fil', { exact: true });
  await keys.tabTo(file);
  await file.setInputFiles(await workbookFile([{ name: 'Ansatte', rows: [headings, person] }]));
  await keys.push(button('Se over filen'));
  await heading('Se over før import').waitFor();
  await keys.choose(page.getByLabel('Navn (må være med)'), 'Kallenavn');
  await keys.push(button('Bruk det jeg har valgt'));
  await page.getByText('Ansatte: 1 nye, 0 endret, 0 like, 0 fjernes').waitFor();
  await keys.push(button('Importer'), 'back');
  await page.getByText('Endringen er lagret.').waitFor();
  expect(await server.db.staff.count({ where: { name: 'Nykomling Uten Mus' } })).toBe(1);
});

it('a leader opens a round of wishes and one of the staff answers it without a pointer', async () => {
  await signIn();
  await goTo('Ønsker');
  await keys.push(link('Åpne ønskerunde'));
  await heading('Åpne ønskerunde').waitFor();
  await keys.push(button('Åpne runden'));
  await page.getByText(/^0 av \d+ har svart/).waitFor();
  await keys.push(button('Logg ut'), 'back');
  await page.getByLabel('E-post').waitFor();

  await signIn({ email: 'torgeir@fjordvik.example', lands: 'I dag' });
  await keys.push(page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Ønsker' }));
  await heading('Mine ønsker').waitFor();
  const rows = await page.getByLabel('Gjelder', { exact: true }).count();
  await keys.push(button('Legg til ønske'));
  await page.getByLabel('Gjelder', { exact: true }).nth(rows).waitFor();
  await keys.choose(page.getByLabel('Gjelder', { exact: true }).nth(rows), 'hver søndag', 'back');
  await keys.choose(page.getByLabel('Hvor viktig').nth(rows), 'Viktig');
  await keys.push(button('Send ønskene'));
  await page.getByText(/^Sendt/).waitFor();
  expect(await server.db.staffWish.count({ where: { weekday: 7, weight: 2, shiftCodeId: null } })).toBeGreaterThan(0);
});
