import { expect, it } from 'vitest';
import { makeClient } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const NOW = '2026-11-25T10:00:00+01:00';
const PROPOSAL = '/temalunsj/forslag';

const { server, signedIn } = await openHouse({ now: NOW });

it('a leader goes from what is missing to two dates, plans them, and finds them on the board', async () => {
  const leader = await signedIn(LEADER);
  await leader.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Temalunsj' }).click();
  await leader.getByRole('heading', { level: 1, name: 'Temalunsj' }).waitFor();
  await leader.getByRole('link', { name: /^Mentalisering \(\d+ ikke nådd\), Nordvika/ }).click();
  const best = leader.getByRole('list', { name: 'Par av datoer' }).getByRole('listitem').first();
  const plan = best.getByRole('button', { name: 'Planlegg disse' });
  const [, first = ''] = /: (\S+ \S+) og/.exec((await plan.getAttribute('aria-label')) ?? '') ?? [];
  await plan.click();
  await leader.getByText('Endringen er lagret.').waitFor();
  await leader.goto('/temalunsj?periode=2026');
  const cell = leader
    .getByRole('row', { name: /^Mentalisering/ })
    .getByRole('cell')
    .first();
  expect(await cell.innerText()).toContain(`Planlagt ${first}`);
  await leader.getByLabel('Periode', { exact: true }).selectOption('2026-1');
  await leader.getByRole('button', { name: 'Vis', exact: true }).click();
  await leader.waitForURL(/periode=2026-1/);
  await leader.getByText('Ingen har vært på temalunsj i perioden.', { exact: false }).waitFor();
});

it('somebody of a zone who opens the first page lands on her training, and sees her own themes', async () => {
  const page = await signedIn('grete@fjordvik.example');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Opplæring' }).waitFor();
  await page.goto('/temalunsj');
  await page.getByRole('row', { name: /^Mentalisering/ }).waitFor();
  expect(await page.getByText('Nordvika').count()).toBe(0);
  expect((await page.goto(PROPOSAL))?.status()).toBe(403);
});

it('posts that no button makes change nothing', async () => {
  const { db } = server;
  const [theme, zone] = [await db.theme.findFirstOrThrow(), await db.zone.findFirstOrThrow()];
  const fair = { themeId: theme.id, zoneId: zone.id, first: '2027-01-12', second: '2027-01-13', start: '11:30' };
  const before = await db.series.count();
  const leader = await makeClient(server, LEADER);
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const hostile = [
    ...[{}, { ...fair, start: '99:99' }, { ...fair, themeId: "' OR 1=1" }, { ...fair, first: 'x'.repeat(20_000) }],
    ...[
      { ...fair, zoneId: nowhere },
      { ...fair, first: '2020-01-07' },
      { ...fair, second: '2199-01-01' },
    ],
    ...[
      { ...fair, second: fair.first },
      { ...fair, second: '2027-01-17' },
    ],
  ];
  const statuses: number[] = [];
  for (const form of hostile) statuses.push((await leader.post(PROPOSAL, form)).status);
  expect(statuses).toEqual([400, 400, 400, 400, 404, 422, 422, 422, 422]);
  for (const email of ['sjef@fjordvik.example', 'grete@fjordvik.example', 'torgeir@fjordvik.example']) {
    expect((await (await makeClient(server, email)).post(PROPOSAL, fair)).status).toBe(403);
  }
  expect((await leader.post(PROPOSAL, fair, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(await db.series.count()).toBe(before);
  for (const address of ['periode=0000', 'periode=2026-3&hvem=x&tema=%00', `tema=${'x'.repeat(3000)}`]) {
    expect((await leader.get(`/temalunsj?${address}`)).status).toBe(200);
    expect((await leader.get(`${PROPOSAL}?${address}&uker=-1&kl=25:00&sone=x`)).status).toBe(200);
  }
});
