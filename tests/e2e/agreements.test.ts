import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const { signedIn } = await openHouse();
let leader: Page;

beforeAll(async () => {
  leader = await signedIn(LEADER);
});

const save = () => leader.getByRole('button', { name: 'Lagre' }).click();

it('a leader writes down an agreement, is told how far the law lets it go, and ends it', async () => {
  await leader.goto('/avtaler/ny', { waitUntil: 'networkidle' });
  await leader.getByLabel('Grense').selectOption({ label: 'Gjennomsnitt av røde dager' });
  expect(await leader.getByLabel('Verdi').locator('option').allInnerTexts()).toEqual(['Ja', 'Nei']);
  await leader.getByLabel('Grense').selectOption({ label: 'Ukefri' });
  await leader.getByText('Aldri under 28 timer.').waitFor();
  await leader.getByLabel('Verdi').fill('20');
  await leader.getByLabel('Fra og med').fill('01.01.2027');
  await leader.getByLabel('Kilde').fill('Protokoll 14.12.2026');
  await save();
  await leader.getByText('Tallet må være fra 28 til 168.').first().waitFor();
  await leader.getByLabel('Verdi').fill('28');
  await save();
  await leader.getByText('Endringen er lagret.').waitFor();

  const row = leader.getByRole('row', { name: /^Ukefri/ });
  expect(await row.innerText()).toMatch(/28 t[^]*35 t[^]*Alle[^]*01\.01\.2027[^]*Protokoll 14\.12\.2026[^]*Kommer/);
  await row.getByRole('link', { name: 'Avslutt Ukefri' }).click();
  await leader.getByLabel('Siste dag').fill('30.06.2027');
  await leader.getByRole('button', { name: 'Avslutt avtale' }).click();
  await leader.getByText('Endringen er lagret.').waitFor();
  expect(await leader.getByRole('row', { name: /^Ukefri/ }).innerText()).toContain('01.01.2027–30.06.2027');
});

it('a leader writes down a new rate, and the one before it ends', async () => {
  await leader.goto('/tillegg/ny', { waitUntil: 'networkidle' });
  await leader.getByLabel('Natt (21–06)').check();
  await leader.getByLabel('Prosent av timelønn').fill('27,5');
  await leader.getByLabel('Minst per time').fill('75');
  await leader.getByLabel('Fra og med').fill('01.05.2027');
  await leader.getByLabel('Kilde').fill('HTA 5.4');
  await save();
  await leader.getByText('Endringen er lagret.').waitFor();
  const nights = await leader.getByRole('row', { name: /^Natt/ }).allInnerTexts();
  expect(nights[0]).toContain('27,5 %, minst 75 kr');
  expect(nights[1]).toContain('01.01.2023–30.04.2027');
});
