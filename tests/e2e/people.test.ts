import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const { server, newPage, signedIn } = await openHouse();
let page: Page;

beforeEach(async () => {
  page = await signedIn(LEADER);
});
afterEach(() => page.context().close());

const names = (where: Page) => where.locator('tbody th[scope=row]').allInnerTexts();

it('a leader sorts, filters and searches recipients, and a reload shows the same', async () => {
  await page.goto('/tjenestemottakere', { waitUntil: 'networkidle' });
  await page.getByRole('combobox', { name: 'Sone' }).selectOption({ label: 'Nordvika' });
  await page.getByRole('link', { name: 'Visningsnavn' }).click();
  await page.waitForURL(/sorter=navn/);
  await page.getByRole('link', { name: 'Visningsnavn' }).click();
  await page.waitForURL(/sorter=-navn/);
  const sorted = await names(page);
  expect(sorted).toEqual([...sorted].sort((a, b) => b.localeCompare(a, 'nb')));
  expect(sorted).toHaveLength(15);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await names(page)).toEqual(sorted);
});

it('the text of a search stays in the browser', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/tjenestemottakere', { waitUntil: 'networkidle' });
  const [first = ''] = await names(page);
  await page.getByLabel('Søk etter navn eller ansatt').fill(first);
  await page.getByText('1 av 60 vises').waitFor();
  await page.getByRole('link', { name: 'Visningsnavn' }).click();
  await page.waitForURL(/sorter=navn/);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await names(page)).toEqual([first]);
  const word = encodeURIComponent(first.split(' ')[0] ?? '');
  expect(asked.filter((url) => url.includes(word))).toEqual([]);
});

it('a leader adds a visit plan, corrects it, and reads it in plain words', async () => {
  await page.goto('/tjenestemottakere');
  await page.locator('tbody th a').first().click();
  await page.getByRole('link', { name: 'Ny besøksplan' }).click();
  await page.getByLabel('mandag').check();
  await page.getByLabel('torsdag').check();
  await page.getByLabel('Tidligste start').fill('13');
  await page.getByLabel('Seneste start').fill('1300');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Skriv et klokkeslett fra 00:00 til 23:59, for eksempel 07:30.').first().waitFor();
  expect(await page.getByLabel('Seneste start').inputValue()).toBe('1300');
  await page.getByLabel('Tidligste start').fill('10');
  await page.getByLabel('Tidligste start').fill('10:00');
  await page.getByText('Hver mandag og torsdag, start kl. 10:00–13:00, 30 min').waitFor();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Endringen er lagret.').waitFor();
  await page.getByText('Hver mandag og torsdag, start kl. 10:00–13:00, 30 min').waitFor();
});

it('the second of two leaders is told, and what she wrote still stands', async () => {
  const other = await signedIn('soneleder@fjordvik.example');
  const person = await server.db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Torgeir' } } });
  for (const tab of [page, other]) await tab.goto(`/ansatte/${person.id}`, { waitUntil: 'networkidle' });
  await page.getByLabel('Stilling').fill('95,5');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Endringen er lagret.').waitFor();
  await other.getByLabel('Stilling').fill('60');
  await other.getByRole('button', { name: 'Lagre' }).click();
  await other.getByText('Noen andre har lagret endringer her mens du skrev.', { exact: false }).waitFor();
  expect(await other.getByLabel('Stilling').inputValue()).toBe('60');
  expect(await server.db.staff.findUnique({ where: { id: person.id } })).toMatchObject({ positionPercent: 95.5 });
  await other.context().close();
});

it('a form works without scripts too, rows and faults and all', async () => {
  const form = await newPage({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await form.goto('/ansatte/ny');
  await form.getByLabel('Navn').fill('Uten Skript');
  await form.getByRole('button', { name: 'Legg til fravær' }).click();
  await form.locator('input[name="absences[0].fromOn"]').fill('05.12.2026');
  await form.locator('input[name="absences[0].toOn"]').fill('01.12.2026');
  await form.getByRole('button', { name: 'Lagre' }).click();
  await form.getByText('Sluttdatoen må være lik eller etter startdatoen.').first().waitFor();
  expect(await form.getByLabel('Navn').inputValue()).toBe('Uten Skript');
  await form.locator('input[name="absences[0].toOn"]').fill('07.12.2026');
  await form.getByRole('button', { name: 'Lagre' }).click();
  await form.getByRole('link', { name: 'Uten Skript', exact: true }).waitFor();
  await form.context().close();
});
