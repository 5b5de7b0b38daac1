import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openHouse, signIn } from './visitors';

const { server, newPage, signedIn } = await openHouse();
let admin: Page;

beforeAll(async () => {
  admin = await signedIn('admin@fjordvik.example');
});

it('an administrator gives access and takes it away, and the person is out at once', async () => {
  const who = { email: 'ny@fjordvik.example', password: 'fire vanlige ord sammen' };
  await admin.goto('/brukere/ny');
  await admin.getByLabel('Navn').fill('Nykomling Made');
  await admin.getByLabel('E-post').fill(who.email);
  await admin.getByLabel('Leder', { exact: true }).check();
  await admin.getByLabel('Første passord').fill(who.password);
  await admin.getByRole('button', { name: 'Lagre' }).click();
  await admin.getByText('Endringen er lagret.').waitFor();

  const newcomer = await newPage();
  await newcomer.goto('/logg-inn');
  await signIn(newcomer, who.email, who.password);
  await newcomer.goto('/kontinuitet');
  await newcomer.getByRole('heading', { level: 1, name: 'Kontinuitet' }).waitFor();

  await admin.getByRole('link', { name: 'Nykomling Made' }).click();
  await admin.getByRole('link', { name: 'Avslutt tilgang' }).click();
  await admin.getByRole('button', { name: 'Avslutt tilgang' }).click();
  await admin.getByText('Endringen er lagret.').waitFor();

  await newcomer.goto('/kontinuitet');
  expect(new URL(newcomer.url()).pathname).toBe('/logg-inn');
});

it('an administrator finds in the access log who has seen a recipient, and no reference stands in the address', async () => {
  const leader = await signedIn('leder@fjordvik.example');
  const recipient = await server.db.recipient.findFirstOrThrow({ where: { reference: 'R05' } });
  await leader.goto(`/tjenestemottakere/${recipient.id}`);
  await admin.goto('/tilgangslogg');
  await admin.getByLabel('Referanse til tjenestemottaker').fill('R05');
  await admin.getByRole('button', { name: 'Vis', exact: true }).click();
  await admin.waitForURL(/mottaker=/);
  const rows = await admin.locator('tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes('R05'))).toBe(true);
  expect(admin.url()).not.toContain('R05');
});

it('an administrator changes the staffing of a week', async () => {
  await admin.goto('/bemanning', { waitUntil: 'networkidle' });
  await admin.getByLabel('Mest på D mandag').fill('2');
  await admin.getByRole('button', { name: 'Lagre' }).click();
  await admin.getByText('Minst kan ikke være større enn mest.').first().waitFor();
  await admin.getByLabel('Mest på D mandag').fill('9');
  await admin.getByRole('button', { name: 'Lagre' }).click();
  await admin.getByText('Endringen er lagret.').waitFor();
  expect(await admin.getByLabel('Mest på D mandag').inputValue()).toBe('9');
});

it('an administrator sets how long alarms wait, and is told where a time cannot be', async () => {
  await admin.goto('/alarmtider', { waitUntil: 'networkidle' });
  const minutes = admin.getByLabel('Ikke sjekket ut');
  await minutes.fill('-5');
  await admin.getByRole('button', { name: 'Lagre' }).click();
  await admin
    .getByText(/^Tallet må være fra \d+ til \d+\.$/)
    .first()
    .waitFor();
  expect(await minutes.inputValue()).toBe('-5');
  await minutes.fill('35');
  await admin.getByRole('button', { name: 'Lagre' }).click();
  await admin.getByText('Endringen er lagret.').waitFor();
  await admin.reload({ waitUntil: 'networkidle' });
  expect(await minutes.inputValue()).toBe('35');
});
