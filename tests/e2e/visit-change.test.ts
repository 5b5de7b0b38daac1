import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { keysOf, signInByKeys, type Keys } from './keys';
import { openHouse } from './visitors';

const { server, newPage } = await openHouse();
let page: Page;
let keys: Keys;

beforeAll(async () => {
  page = await newPage();
  keys = keysOf(page);
  await page.goto('/logg-inn', { waitUntil: 'networkidle' });
  await signInByKeys({ page, keys, email: LEADER });
});

/** The page of a visit of tomorrow, at the address that the day's list leads to. */
async function openVisit(): Promise<void> {
  await page.goto('/besok?dag=2026-11-26', { waitUntil: 'networkidle' });
  const address = await page
    .getByRole('link', { name: /^Endre besøket hos/ })
    .first()
    .getAttribute('href');
  await page.goto(address ?? '', { waitUntil: 'networkidle' });
}

const changes = () => server.db.dayChange.findMany({ include: { visits: true } });

it('a leader moves a visit by keyboard to the best place, sees it in the history, and undoes it', async () => {
  await openVisit();
  await page.getByRole('heading', { level: 2, name: 'Beste plasser' }).waitFor();
  await keys.push(page.getByRole('button', { name: /^Flytt til/ }).first());
  await page.getByRole('heading', { level: 1, name: 'Endringer i dagen' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Besøk flyttet' }).waitFor();
  expect((await changes()).map(({ kind }) => kind)).toEqual(['visitMoved']);
  await keys.push(page.getByRole('button', { name: /^Angre «Besøk flyttet»/ }), 'back');
  await page.getByRole('heading', { level: 2, name: 'Angret en endring' }).waitFor();
  const [moved, undone] = (await changes()).sort((a, b) => Number(a.kind === 'undo') - Number(b.kind === 'undo'));
  expect(undone?.undoesId).toBe(moved?.id);
  const before = (rows: { visitId: string; before: unknown }[] = []) =>
    new Map(rows.map(({ visitId, before: state }) => [visitId, state]));
  for (const { visitId, after } of undone?.visits ?? []) expect(after).toEqual(before(moved?.visits).get(visitId));
});

it('a place that breaks a rule is shown with the rule, is not saved, and nothing that was typed is lost', async () => {
  await openVisit();
  await keys.tabTo(page.getByLabel('Klokkeslett'));
  await keys.retype('23:15');
  await keys.push(page.getByRole('button', { name: 'Vis virkningen' }));
  await page.getByRole('heading', { name: 'Dette bryter regler' }).waitFor();
  await keys.tabTo(page.getByLabel('Begrunnelse'));
  await keys.type('Avtalt på telefon');
  const count = (await changes()).length;
  await keys.push(page.getByRole('button', { name: 'Flytt besøket' }));
  await page.getByText('Plassen bryter en regel og er ikke lagret.').waitFor();
  expect(await page.getByLabel('Begrunnelse').inputValue()).toBe('Avtalt på telefon');
  expect(await page.getByLabel('Klokkeslett').inputValue()).toBe('23:15');
  expect((await changes()).length).toBe(count);
});

it('a leader adds a visit that no plan has, and calls another off', async () => {
  await page.goto('/besok/nytt?dag=2026-11-26', { waitUntil: 'networkidle' });
  const { displayName } = await server.db.recipient.findFirstOrThrow({ orderBy: { displayName: 'asc' } });
  await keys.choose(page.getByLabel('Tjenestemottaker'), displayName);
  await keys.tabTo(page.getByLabel('Tidligst'));
  await keys.type('10:00');
  await keys.tabTo(page.getByLabel('Senest'));
  await keys.type('13:30');
  await keys.tabTo(page.getByLabel('Minutter'));
  await keys.type('20');
  await keys.push(page.getByRole('button', { name: 'Legg til besøket' }));
  await page.getByRole('heading', { level: 2, name: 'Besøk lagt til' }).waitFor();
  expect(await server.db.visit.count({ where: { visitPlanId: null, minutes: 20 } })).toBe(1);
  await openVisit();
  await keys.push(page.getByRole('link', { name: 'Avlys besøket' }));
  await keys.tabTo(page.getByLabel('Mottakeren vil ikke ha besøk'));
  await keys.press('Space');
  await keys.push(page.getByRole('button', { name: 'Avlys besøket' }));
  await page.getByRole('heading', { level: 2, name: 'Besøk avlyst' }).waitFor();
  expect(await server.db.visit.count({ where: { status: 'cancelled' } })).toBe(1);
});

it('a leader closes an open shift without a substitute by keyboard, and says why', async () => {
  const { id, staffId } = await server.db.shift.findFirstOrThrow({
    where: { date: new Date('2026-11-27'), status: 'planned' },
    orderBy: { startsAt: 'asc' },
  });
  await page.goto(`/vaktbok/fravaer/${staffId ?? ''}`, { waitUntil: 'networkidle' });
  for (const label of ['Fra og med', 'Til og med']) {
    await keys.tabTo(page.getByLabel(label));
    await keys.retype('27.11.2026');
  }
  await keys.push(page.getByRole('button', { name: 'Meld fravær' }));
  await page.getByRole('heading', { name: 'Ledige vakter' }).waitFor();
  await keys.push(page.getByRole('link', { name: 'Lukk vakten uten vikar' }));
  await page.getByRole('heading', { level: 1, name: /^Lukk vakt \w+ 27\.11\.2026 uten vikar$/ }).waitFor();
  await keys.push(page.getByRole('button', { name: 'Lukk vakten' }));
  await page.getByText('Feltet må fylles ut.').first().waitFor();
  await page.getByLabel('Hvorfor settes ingen inn?').focus();
  await keys.type('De som er på jobb, rekker det meste');
  await keys.push(page.getByRole('button', { name: 'Lukk vakten' }));
  await page.getByText('Ledig vakt lukket uten vikar', { exact: false }).waitFor();
  await page.getByText('De som er på jobb, rekker det meste', { exact: false }).waitFor();
  const open = await server.db.shift.findUniqueOrThrow({ where: { id } });
  expect(await server.db.shift.count({ where: { date: open.date, status: 'open' } })).toBe(0);
});
