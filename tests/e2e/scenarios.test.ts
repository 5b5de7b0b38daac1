import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { keysOf } from './keys';
import { openHouse } from './visitors';

const { server, signedIn } = await openHouse({ worker: true });

async function leaderAt(address: string): Promise<Page> {
  const page = await signedIn(LEADER, { patience: 90_000 });
  await page.goto(address);
  return page;
}

it('a leader tries by keyboard that someone is away, sees what it costs, and makes a draft of it', async () => {
  const page = await leaderAt('/hva-om');
  const keys = keysOf(page);
  await keys.choose(page.getByLabel('Hvem?'), 'Torgeir Fjellstrand (100 %)');
  await keys.tabTo(page.getByLabel('Til og med'));
  await keys.retype('24.11.2026');
  await keys.push(page.getByRole('button', { name: 'Prøv', exact: true }));
  await page.getByText('Sluttdatoen må være lik eller etter startdatoen.').first().waitFor();
  expect(await page.getByLabel('Til og med').inputValue()).toBe('24.11.2026');
  await page.getByLabel('Til og med').focus();
  await keys.retype('26.11.2026');
  await keys.push(page.getByRole('button', { name: 'Prøv', exact: true }));
  await page.getByText('Torgeir Fjellstrand er borte 25.11.2026–26.11.2026.').waitFor();
  await page.getByRole('table', { name: 'Før og etter, i tall' }).waitFor();
  await page.getByText('Turnusen står. Så få besøk som mulig er flyttet.').waitFor();
  const before = await server.db.rotaVersion.count();
  await page.getByRole('heading', { level: 1 }).focus();
  await keys.push(page.getByRole('button', { name: 'Lag utkast av dette' }));
  await page.waitForURL(/\/turnus\?versjon=/);
  expect(await server.db.rotaVersion.count()).toBe(before + 1);
  const draft = await server.db.rotaVersion.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  expect(draft.status).toBe('draft');
  await page.context().close();
});

it('who depends on whom is told for each of the staff', async () => {
  const page = await leaderAt('/fordeling/hvem-mister');
  const staff = await server.db.staff.count({ where: { onCall: false } });
  expect(await page.locator('main li.card').count()).toBe(staff);
  const first = page.locator('main li.card').first();
  await first.getByText('Hvem det er').click();
  await first.getByRole('link').first().click();
  await page.waitForURL(/\/tjenestemottakere\//);
  await page.context().close();
});
