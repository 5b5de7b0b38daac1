import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeClient } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const STAFF = 'astfrid@fjordvik.example';
const ZONE_STAFF = 'grete@fjordvik.example';
const { server, signedIn } = await openHouse();

it('a leader sees whom the rota keeps from supervision, and is taken to a proposal that changes little', async () => {
  const page = await signedIn(LEADER);
  await page.goto('/veiledning');
  await page.getByRole('heading', { name: 'Neste: on 25.11. kl. 13:30–15:00' }).waitFor();
  const map = page.getByRole('table', { name: /^Ansatte og økter med veiledning/ });
  expect(await map.getByRole('row').count()).toBe(15);
  await page.getByRole('link', { name: '12 uker' }).click();
  await page.waitForURL(/uker=12/);
  await page.getByText('Turnusen fra 09.11.2026 har vakt da i 3 av 6 uker, og stillingen krever 3.').waitFor();
  await page.getByRole('link', { name: 'Se turnusen som gjelder nå' }).waitFor();
  const counting = { status: 'published', rota: { kind: 'base' } } as const;
  await server.db.rotaCell.updateMany({
    where: { rotaVersion: counting, staff: { name: { startsWith: 'Bryneva' } }, day: { in: [2, 9, 16, 23, 30, 37] } },
    data: { shiftCodeId: null },
  });
  await page.reload();
  await page.getByText(/for sjelden på vakt når det er veiledning: Bryneva [^(]*\(0, trenger 3\) av 6 uker/).waitFor();
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

it('a record that is corrected says what it said before, by whom, and when', async () => {
  const { db } = server;
  const { id } = await db.zoneStaff.findFirstOrThrow({ orderBy: { reference: 'desc' } });
  const theme = await db.theme.findFirstOrThrow({ where: { endsOn: null } });
  const leader = await makeClient(server, LEADER);
  const form = { ...{ revision: '0', person: `zoneStaffId:${id}`, themeId: theme.id }, expiresOn: '', source: 'Kurs' };
  expect((await leader.post('/kompetanse/ny', { ...form, achievedOn: '2026-02-01' })).status).toBe(302);
  const record = await db.competenceRecord.findFirstOrThrow({ where: { zoneStaffId: id, source: 'Kurs' } });
  const corrected = { ...form, revision: '1', source: 'Fagdag', achievedOn: '2026-02-11' };
  expect((await leader.post(`/kompetanse/oppforing/${record.id}`, corrected)).status).toBe(302);
  const page = await (await leader.get(`/kompetanse/soneansatt/${id}`)).text();
  expect(page).toMatch(/Rettet 25\.11\.2026 kl\. 10:00 av [^:]+: sto oppnådd 01\.02\.2026, fra «Kurs»\./);
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
