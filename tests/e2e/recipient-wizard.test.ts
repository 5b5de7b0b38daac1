import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const ADDRESS = '/tjenestemottakere/ny';

const { server, signedIn } = await openHouse();
let page: Page;

beforeAll(async () => {
  page = await signedIn(LEADER, { viewport: { width: 1280, height: 900 } });
});

const show = async (name: string) => {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

async function fillIn(name: string): Promise<void> {
  await page.goto(ADDRESS, { waitUntil: 'networkidle' });
  await page.getByLabel('Visningsnavn').fill(name);
  await page.getByRole('button', { name: 'Legg til besøk' }).click();
  const visit = page.getByRole('group', { name: 'Besøk 1' });
  for (const day of ['mandag', 'onsdag', 'fredag']) await visit.getByLabel(day).check();
  await visit.getByLabel('Tidligste start').fill('09:00');
  await visit.getByLabel('Seneste start').fill('12:00');
  await page.getByRole('button', { name: 'Legg til ønske' }).click();
  await page.getByLabel('Ukedag', { exact: true }).selectOption({ label: 'mandag' });
}

it('what is typed is there again after a reload, until the leader starts over', async () => {
  await fillIn('Tove N.');
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Det du hadde skrevet, er hentet fram igjen.').waitFor();
  expect(await page.getByLabel('Visningsnavn').inputValue()).toBe('Tove N.');
  const visit = page.getByRole('group', { name: 'Besøk 1' });
  expect(await visit.getByLabel('onsdag').isChecked()).toBe(true);
  expect(await visit.getByLabel('Seneste start').inputValue()).toBe('12:00');
  await page.getByRole('button', { name: 'Begynn på nytt' }).click();
  await page.getByText('Det du skriver, ligger bare i denne fanen').waitFor();
  expect(await page.getByLabel('Visningsnavn').inputValue()).toBe('');
});

it('a leader sees three teams with what each costs, chooses one, and gets a draft beside the published plan', async () => {
  await fillIn('Tove N.');
  await page.getByRole('button', { name: 'Foreslå team' }).click();
  const cards = page.getByRole('article');
  await cards.first().waitFor({ timeout: 60_000 });
  expect(await cards.count()).toBe(3);
  await cards.first().getByText('Fjes de første 14 dagene').waitFor();
  expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await show('forslag-1280');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await show('forslag-320');
  await page.setViewportSize({ width: 1280, height: 900 });
  const published = await server.db.rotaVersion.findFirstOrThrow({ where: { status: 'published' } });
  await cards.first().getByRole('radio').check();
  await page.getByLabel('Begrunnelse').fill('Kjenner området');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByText('et utkast til plan er laget').waitFor({ timeout: 60_000 });
  await show('lagret-1280');
  const recipient = await server.db.recipient.findFirstOrThrow({
    where: { displayName: 'Tove N.' },
    include: { visitPlans: true, wishes: true, careTeam: true, teamChanges: true, draftVisits: true },
  });
  expect(recipient.visitPlans).toMatchObject([{ recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', earliest: '09:00' }]);
  expect(recipient.wishes).toMatchObject([{ weekday: 1 }]);
  expect(recipient.careTeam).toEqual([]);
  expect(recipient.teamChanges).toMatchObject([{ reason: 'Kjenner området' }]);
  expect(recipient.draftVisits.length).toBeGreaterThan(0);
  const draft = await server.db.rotaVersion.findFirstOrThrow({ where: { status: 'draft' } });
  expect(draft).toMatchObject({ basedOnId: published.id, title: 'Med ny tjenestemottaker' });
  expect(await server.db.rotaVersion.findUnique({ where: { id: published.id } })).toMatchObject({
    status: 'published',
  });
  await page.goto(ADDRESS, { waitUntil: 'networkidle' });
  expect(await page.getByLabel('Visningsnavn').inputValue()).toBe('');
});

it('the page shows faces behind and ahead, and the week fits on one sheet of paper', async () => {
  const member = await server.db.careTeamMember.findFirstOrThrow({ where: { role: 'primary', validTo: null } });
  const base = `/tjenestemottakere/${member.recipientId}`;
  await page.goto(base, { waitUntil: 'networkidle' });
  await page.getByRole('table', { name: 'Hvem som kommer, dag for dag' }).waitFor();
  await page.getByText('Siste 14 dager:').waitFor();
  await show('mottaker-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  await show('mottaker-390');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'Ukeplan til utskrift' }).click();
  await page.getByRole('heading', { name: /^Uke \d+$/ }).waitFor();
  const sheet = await page.locator('.week-sheet').innerText();
  for (const word of ['Psykisk', 'Rus', 'Primærkontakt', 'Gruppe']) expect(sheet).not.toContain(word);
  await show('ukeplan-1280');
  const pdf = await page.pdf({
    path: process.env.SHOTS && `${process.env.SHOTS}/ukeplan.pdf`,
    preferCSSPageSize: true,
  });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
