import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import { makeClient } from '../routes/client';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const PATIENCE = 90_000;

const { server, signedIn } = await openHouse({ worker: true });

async function leaderAt(address: string, scripts = true): Promise<Page> {
  const page = await signedIn(LEADER, { patience: PATIENCE, javaScriptEnabled: scripts });
  await page.goto(address);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

/** What everyone sees of the plan that counts. */
const live = async () => ({
  published: await server.db.rotaVersion.findMany({ where: { status: 'published' } }),
  shifts: await server.db.shift.count(),
  visits: await server.db.visit.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, startsAt: true, revision: true },
  }),
});

/** Hard rules that the best plan so far breaks: only one that breaks none can be published. */
async function brokenRules(): Promise<number | undefined> {
  const run = await server.db.planningRun.findFirstOrThrow({ orderBy: { requestedAt: 'desc' } });
  return (await readRunState(server.db, run.id))?.progress?.latest.hardBreaches;
}

/** Holds the result back until the page says something of the run that has ended, and tells what. */
async function whatIsSaidBeforeTheResult(page: Page): Promise<string[]> {
  const said: string[] = [];
  const words = page.getByText('Vi henter resultatet').or(page.getByText('Utkastet er forkastet.'));
  await page.route(/\/forslag\/[0-9a-f-]+\.data/, async (route) => {
    const active = await server.db.planningRun.count({ where: { status: { in: ['queued', 'running'] } } });
    const text = active > 0 ? null : await words.textContent({ timeout: 5000 }).catch(() => null);
    if (text !== null) said.push(text);
    await route.continue();
  });
  return said;
}

it('a leader asks for a proposal, sees it grow, reloads, stops it, looks at it and publishes it', async () => {
  const before = await live();
  const page = await leaderAt('/turnus');
  await button(page, 'Lag forslag').click();
  await page.getByText('Det beste så langt').waitFor();
  await page.getByRole('img', { name: /fjes på 14 dager etter/ }).waitFor();
  await page.reload();
  await page.getByText('Det beste så langt').waitFor();
  expect((await server.db.planningRun.findFirstOrThrow({ orderBy: { requestedAt: 'desc' } })).status).toBe('running');
  await expect.poll(brokenRules, { timeout: PATIENCE }).toBe(0);
  const said = await whatIsSaidBeforeTheResult(page);
  await button(page, 'Stopp og behold det beste').click();
  await page.getByRole('heading', { name: 'Resultatet' }).waitFor();
  expect(said).not.toContain('Utkastet er forkastet.');
  expect(await live()).toEqual(before);
  await page.getByRole('table', { name: 'Forslaget ved siden av den publiserte' }).waitFor();
  await page.getByRole('link', { name: 'Publiser' }).click();
  await page.getByLabel('Gjelder fra').fill('26.11.2026');
  await page.getByLabel('Hvorfor med så kort varsel?').fill('Prøver det nye oppsettet');
  await button(page, 'Publiser').click();
  const isPublished = page.getByText(/er publisert og gjelder fra/);
  const tooSoon = page.getByText(/Fra \d\d\.\d\d\.\d{4} har alle nok hvile/).first();
  await isPublished.or(tooSoon).first().waitFor();
  if (await tooSoon.isVisible()) {
    const [rested] = /\d\d\.\d\d\.\d{4}(?= har alle)/.exec(await tooSoon.innerText()) ?? [];
    await page.getByLabel('Gjelder fra').fill(rested ?? '');
    await button(page, 'Publiser').click();
  }
  await isPublished.waitFor();
  const [published] = (await live()).published;
  expect(published).toMatchObject({ reason: 'Prøver det nye oppsettet' });
  expect(published?.id).not.toBe(before.published[0]?.id);
  await page.context().close();
});

it('a proposal can be asked for and stopped without scripts', async () => {
  const page = await leaderAt('/turnus/forslag', false);
  await button(page, 'Lag forslag').click();
  await button(page, 'Stopp og behold det beste').or(button(page, 'Avbryt')).click();
  await expect
    .poll(() => server.db.planningRun.count({ where: { status: { in: ['queued', 'running'] } } }), {
      timeout: PATIENCE,
    })
    .toBe(0);
  await page.context().close();
});

it('the second of two leaders is led to the proposal that is under way', async () => {
  const first = await leaderAt('/turnus/forslag');
  await button(first, 'Lag forslag').click();
  await first.getByRole('heading', { name: 'Forslag til turnus' }).waitFor();
  await first.waitForURL(/forslag\/[0-9a-f-]{36}/);
  const second = await leaderAt('/turnus/forslag');
  await button(second, 'Lag forslag').click();
  await second.getByText('Det lages ett om gangen').waitFor();
  expect(new URL(second.url()).pathname).toBe(new URL(first.url()).pathname);
  await Promise.all([first.context().close(), second.context().close()]);
});

it('pages answer while a proposal is made, and a crash of the worker shows on its page with a way on', async () => {
  const run = await server.db.planningRun.findFirstOrThrow({ where: { status: { in: ['queued', 'running'] } } });
  const page = await leaderAt(`/turnus/forslag/${run.id}`);
  const client = await makeClient(server, LEADER);
  expect((await client.get('/turnus')).status).toBe(200);
  await server.restartWorker();
  await page.getByText('Letingen ble avbrutt').waitFor();
  await button(page, 'Kjør igjen').click();
  await page.getByText('Du kan lukke siden og komme tilbake').waitFor();
  await button(page, 'Stopp og behold det beste').or(button(page, 'Avbryt')).click();
  await page.getByRole('heading', { name: 'Resultatet' }).or(page.getByText('Letingen ble avbrutt')).first().waitFor();
  await page.context().close();
});
