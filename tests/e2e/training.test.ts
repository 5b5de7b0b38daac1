import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse, signIn } from './visitors';

const PHONE = { width: 360, height: 740 };

/** Half an hour before supervision. */
const NOW = '2026-11-25T13:00:00+01:00';
const { server, newPage, signedIn } = await openHouse({ now: NOW });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const supervision = () =>
  server.db.seriesSession.findFirstOrThrow({
    where: { series: { kind: 'supervision' }, startsAt: { gt: new Date(NOW) } },
    orderBy: { startsAt: 'asc' },
  });
const statusOf = async (sessionId: string, name: string) =>
  (await server.db.sessionAttendance.findFirst({ where: { sessionId, staff: { name: { startsWith: name } } } }))
    ?.status;

it('one of the staff scans the code on the wall, signs in, and is there after one press', async () => {
  const leader = await signedIn(LEADER);
  const { id } = await supervision();
  await leader.goto(`/opplaering/okt/${id}/plakat`);
  const image = leader.getByRole('img', { name: 'Kode som åpner registrering av oppmøte' });
  await image.waitFor();
  expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  const address = (await leader.getByRole('link', { name: 'Åpne det koden åpner' }).getAttribute('href')) ?? '';
  const phone = await newPage({ viewport: PHONE });
  await phone.goto(address);
  await signIn(phone, 'torgeir@fjordvik.example');
  await phone.getByRole('button', { name: 'Jeg er her' }).waitFor();
  expect(await statusOf(id, 'Torgeir')).toBeUndefined();
  await press(phone, 'Jeg er her');
  await phone.getByText('Du er registrert som: Til stede.').waitFor();
  expect(await statusOf(id, 'Torgeir')).toBe('present');
});

it('a leader registers a lunch by name and by keyboard, and takes one back', async () => {
  const leader = await signedIn(LEADER);
  const lunch = await server.db.seriesSession.findFirstOrThrow({
    where: { series: { kind: 'themeLunch' }, startsAt: { lt: new Date(NOW) }, status: 'held' },
    orderBy: { startsAt: 'desc' },
  });
  await server.db.sessionAttendance.deleteMany({ where: { sessionId: lunch.id } });
  const present = () => server.db.sessionAttendance.count({ where: { sessionId: lunch.id, status: 'present' } });
  await leader.goto(`/opplaering/okt/${lunch.id}/oppmote`, { waitUntil: 'networkidle' });
  const names = leader.getByRole('list', { name: 'Hvem som var der' }).getByRole('button');
  await names.nth(0).click();
  await leader.keyboard.press('ArrowDown');
  await leader.keyboard.press('Space');
  await leader.getByText('2 til stede av', { exact: false }).waitFor();
  await expect.poll(present).toBe(2);
  await names.nth(0).click();
  await expect.poll(present).toBe(1);
  const second = (await names.nth(1).innerText()).replace(/^[^\p{L}]+/u, '');
  await leader.getByLabel('Finn navn').fill(second);
  await leader.keyboard.press('Enter');
  await expect.poll(present).toBe(0);
});

it('a leader makes a series, moves one session, and changes this and later', async () => {
  const leader = await signedIn(LEADER);
  await leader.goto('/opplaering');
  await leader.getByRole('link', { name: 'Ny: Opplæringsdag' }).click();
  await leader.getByLabel('Navn på serien').fill('Refleksjonsgruppe');
  await leader.getByRole('radio', { name: 'Hver uke' }).check();
  await leader.getByLabel('Første dag').fill('01.12.2026');
  await leader.getByRole('checkbox', { name: 'torsdag' }).uncheck();
  await leader.getByRole('checkbox', { name: 'tirsdag' }).check();
  await press(leader, 'Lagre');
  await leader.getByText('Endringen er lagret.').waitFor();
  await leader.getByText('hver uke: tirsdag').waitFor();
  await leader.getByRole('link', { name: 'ti 08.12.2026' }).click();
  await leader.getByRole('link', { name: 'Endre denne økta' }).click();
  await leader.getByLabel('Dato').fill('09.12.2026');
  await leader.getByLabel('Hvorfor').fill('Rommet er opptatt');
  await press(leader, 'Lagre');
  await leader.getByText('onsdag 9. desember 2026, 09:00–15:30').waitFor();
  await leader.getByRole('link', { name: 'Se serien' }).click();
  await leader.getByText('Grunn: Rommet er opptatt', { exact: false }).waitFor();
  await leader.getByRole('link', { name: 'Endre serien' }).click();
  await leader.getByText('Én økt blir stående som den er', { exact: false }).waitFor();
  await leader.getByText('on 09.12.2026 09:00: ingen påmeldte').waitFor();
  await leader.getByRole('link', { name: 'Avbryt' }).click();
  await leader.getByRole('link', { name: 'ti 15.12.2026' }).click();
  await leader.getByRole('link', { name: 'Endre denne og senere' }).click();
  await leader.getByLabel('Sted').fill('Biblioteket');
  await press(leader, 'Lagre');
  await leader.getByText('Endringen er lagret.').waitFor();
  await leader.getByRole('link', { name: 'Se serien før denne' }).click();
  await leader.getByText('Serien går videre fra 15.12.2026.').waitFor();
  expect(await leader.getByRole('link', { name: '09.12.', exact: false }).count()).toBe(1);
  expect(await leader.getByText('Biblioteket').count()).toBe(0);
});

it('somebody of a zone lands on her training, and signs up for the lunch of her zone alone', async () => {
  const page = await newPage({ viewport: PHONE });
  await page.goto('/logg-inn');
  await signIn(page, 'grete@fjordvik.example');
  await page.getByRole('heading', { level: 1, name: 'Opplæring' }).waitFor();
  const lunches = page.getByRole('main').getByRole('link', { name: 'Temalunsj' });
  await lunches.first().click();
  await press(page, 'Meld meg på');
  await page.getByText('Du er registrert som: Påmeldt.').waitFor();
  const [attendance] = await server.db.sessionAttendance.findMany({
    where: { zoneStaff: { name: 'Grete Lunde' }, status: 'signedUp' },
    include: { session: { include: { series: true } }, zoneStaff: true },
  });
  expect(attendance?.session.series.zoneId).toBe(attendance?.zoneStaff?.zoneId);
  const { id } = await supervision();
  expect((await page.goto(`/opplaering/okt/${id}`))?.status()).toBe(404);
});
