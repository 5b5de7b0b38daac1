import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD, makeClient } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { launchBrowser } from '../setup/chromium';
import { startTestServer, type TestServer } from '../setup/server';

const STAFF = 'astfrid@fjordvik.example';
const ZONE_STAFF = 'grete@fjordvik.example';
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nb-NO', baseURL: server.url })).newPage();
  await page.goto('/logg-inn');
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor();
  return page;
}

it('a leader sees whom the rota keeps from supervision, and is taken to a proposal that changes little', async () => {
  const page = await signedIn(LEADER);
  await page.goto('/veiledning');
  await page.getByRole('heading', { name: 'Neste: on 25.11. kl. 13:30–15:00' }).waitFor();
  const map = page.getByRole('table', { name: /^Ansatte og økter med veiledning/ });
  expect(await map.getByRole('row').count()).toBe(15);
  await page.getByRole('link', { name: '12 uker' }).click();
  await page.waitForURL(/uker=12/);
  await page.getByRole('link', { name: 'Be om et forslag til turnus for veiledningen' }).click();
  await page.getByText('For veiledningen:').waitFor();
  expect(await page.getByRole('radio', { name: 'Endre så lite som mulig' }).isChecked()).toBe(true);
});

it('one of the staff writes down a course of her own, and the leader finds it in the matrix', async () => {
  const page = await signedIn(STAFF);
  await page.goto('/kompetanse');
  await page.getByRole('link', { name: 'Før kompetanse' }).click();
  await page.getByRole('heading', { level: 1, name: 'Før kompetanse' }).waitFor();
  await page.getByLabel('Tema', { exact: true }).selectOption({ label: 'NAVs ansvarsområder' });
  await page.getByLabel('Oppnådd', { exact: true }).fill('1.12.2026');
  await page.getByLabel('Hvor det er fra').fill('Dag hos NAV Fjordvik');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Datoen har ikke vært ennå. Skriv en dag som har vært.').first().waitFor();
  await page.getByLabel('Oppnådd', { exact: true }).fill('2.11.2026');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Egen registrering.').waitFor();
  const leader = await signedIn(LEADER);
  await leader.goto('/kompetanse?gruppe=group');
  const row = leader.getByRole('row').filter({ has: leader.getByRole('link', { name: /^Astfrid/ }) });
  await row.getByText('til 11.2027').waitFor();
  await row.getByRole('link', { name: /^Astfrid/ }).click();
  await leader.getByText('Dag hos NAV Fjordvik').waitFor();
});

it('nobody writes of others what is not hers to write, and a text that is far too long is a fault of the form', async () => {
  const { db } = server;
  const theme = await db.theme.findFirstOrThrow({ where: { endsOn: null } });
  const other = await db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Bryneva' } } });
  const form = { revision: '0', themeId: theme.id, achievedOn: '2026-11-01', expiresOn: '', source: 'Kurs' };
  const record = await db.competenceRecord.findFirstOrThrow({ where: { zoneStaffId: { not: null } } });
  const before = await db.competenceRecord.count();
  for (const email of [STAFF, ZONE_STAFF]) {
    const client = await makeClient(server, email);
    const posts = [
      await client.post('/kompetanse/ny', { ...form, person: `staffId:${other.id}` }),
      await client.post(`/kompetanse/oppforing/${record.id}`, { ...form, revision: '1' }),
      await client.post(`/kompetanse/oppforing/${record.id}/avslutt`, { revision: '1', lastDay: '2026-11-20' }),
      await client.post(`/kompetanse/oppforing/${randomUUID()}`, form),
      await client.get(`/kompetanse/ansatt/${other.id}`),
      await client.get(`/kompetanse/oppforing/${record.id}`),
    ];
    expect(posts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const long = await client.post('/kompetanse/ny', { ...form, source: 'å'.repeat(20_000) });
    expect(long.status).toBe(422);
    expect((await client.post('/kompetanse/ny', { ...form, themeId: randomUUID() })).status).toBe(422);
  }
  const zoneStaff = await makeClient(server, ZONE_STAFF);
  expect((await zoneStaff.get('/veiledning')).status).toBe(403);
  const manager = await makeClient(server, 'sjef@fjordvik.example');
  expect((await manager.post('/kompetanse/ny', { ...form, person: `staffId:${other.id}` })).status).toBe(403);
  expect(await db.competenceRecord.count()).toBe(before);
});
