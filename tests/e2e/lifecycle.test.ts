import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse, PHONE, signIn } from './visitors';

const PATIENCE = 90_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

const { server, signedIn } = await openHouse();

/** Nothing for axe to find, and nothing wider than the window, on a phone and a wide screen. */
async function isAccessible(page: Page): Promise<void> {
  for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
}

/** A draft that is a copy of the published version. */
async function copyOfPublished(page: Page) {
  await page.goto(`${server.url}/turnus`);
  await page.getByRole('button', { name: 'Lag utkast av denne' }).click();
  await page.waitForURL(/versjon=/);
  return server.db.rotaVersion.findFirstOrThrow({ where: { status: 'draft' }, orderBy: { number: 'desc' } });
}

it('a leader has a draft discussed, and publishes it without being asked why', async () => {
  const page = await signedIn(LEADER, { patience: PATIENCE });
  const draft = await copyOfPublished(page);
  await page.getByRole('link', { name: 'Send til drøfting' }).click();
  await page.getByRole('button', { name: 'Send til drøfting' }).click();
  await page.getByText('Vaktene er frosset').waitFor();
  await isAccessible(page);
  await page.getByLabel('Drøftet den').fill('24.11.2026');
  await page.getByLabel('Hvem deltok').fill('Mona Vik (NSF)');
  await page.getByRole('button', { name: 'Legg til innvending' }).click();
  await page.getByLabel('Hvem', { exact: true }).fill('Mona Vik');
  await page.getByLabel('Innvending', { exact: true }).fill('To helger på rad i uke 50');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Lagre drøftingen' }).click();
  await page.getByText('Endringen er lagret').waitFor();
  expect(await page.getByRole('button', { name: 'Ta tilbake til utkast' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Gå til publisering' }).click();
  await page.getByLabel('Gjelder fra').fill('14.12.2026');
  expect(await page.getByLabel('Hvorfor').count()).toBe(0);
  await page.getByRole('button', { name: 'Publiser' }).click();
  await page.getByText('er publisert og gjelder fra 14.12.2026').waitFor();
  await page.goto(`${server.url}/turnus/versjon/${draft.id}/forlop`);
  await page.getByText('Én innvending').waitFor();
  expect(await page.locator('.history__what').allTextContents()).toEqual([
    'Laget fra versjon 1',
    'Sendt til drøfting',
    'Drøftet',
    'Publisert',
  ]);
  await isAccessible(page);
  await page.getByRole('link', { name: 'Se drøftingen' }).click();
  await page.getByLabel('Tillegg til referatet').fill('Mona Vik sendte en merknad.');
  await page.getByRole('button', { name: 'Føy til' }).click();
  await page.getByText('Føyd til etter publisering').waitFor();
  await isAccessible(page);
  await page.context().close();
});

it('those whom it concerns are told, and can mark it as read', async () => {
  const page = await signedIn('sjef@fjordvik.example', { patience: PATIENCE });
  await page.getByRole('link', { name: 'Varsler, 2 uleste' }).click();
  await page.getByRole('heading', { name: /er publisert/ }).waitFor();
  await isAccessible(page);
  await page.getByRole('button', { name: /^Merk som lest: .*er publisert/ }).click();
  await page.getByRole('link', { name: 'Varsler, ett ulest' }).waitFor();
  await page.getByRole('button', { name: 'Merk alle som lest' }).click();
  await page.getByRole('link', { name: 'Varsler', exact: true }).waitFor();
  expect(await server.db.notice.count({ where: { user: { role: 'manager' }, readAt: null } })).toBe(0);
  await page.context().close();
});

it('a leader lays a holiday rota over the base rota, and is told what is wrong with the dates', async () => {
  const page = await signedIn(LEADER, { patience: PATIENCE });
  await page.goto(`${server.url}/turnus`);
  await page.getByRole('link', { name: 'Hjelpeturnus' }).click();
  await page.getByLabel('Navn').fill('Jul 2026');
  await page.getByLabel('Første dag').fill('08.12.2026');
  await page.getByLabel('Antall uker').fill('1');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await page.getByText('En turnus starter på en mandag').first().waitFor();
  await page.getByLabel('Første dag').fill('07.12.2026');
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await page.getByText('Jul 2026').first().waitFor();
  await page.waitForURL(/versjon=/);
  await page.goto(`${server.url}/turnus/hjelpeturnus`);
  await page.getByText('07.12.2026–13.12.2026').waitFor();
  const versions = await server.db.rotaVersion.findMany({ where: { rota: { kind: 'holiday' } } });
  expect(versions.map(({ status }) => status)).toEqual(['draft']);
  const { id: versionId } = versions[0] ?? { id: '' };
  const cell = await server.db.rotaCell.findFirstOrThrow({
    where: { rotaVersionId: versionId, shiftCode: { code: 'D' } },
    include: { staff: true },
  });
  const where = { rotaVersionId: versionId, staffId: cell.staffId, day: cell.day };
  await server.db.rotaCell.updateMany({ where, data: { shiftCodeId: null } });
  await page.goto(`${server.url}/turnus/versjon/${versionId}/publiser`);
  await page.getByText('Én person har andre vakter').waitFor();
  await page.getByText('D → fri').waitFor();
  await page.getByRole('link', { name: 'Se endringene og legg tilbake' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mot grunnturnusen' }).waitFor();
  await isAccessible(page);
  const back = `Legg tilbake dagene til ${cell.staff.name} som i grunnturnusen`;
  await page.getByRole('button', { name: back }).click();
  await page.getByText('Alle dager er som i grunnturnusen.').waitFor();
  expect(await server.db.rotaCell.count({ where: { ...where, shiftCodeId: cell.shiftCodeId } })).toBe(1);
  await page.context().close();
});

it('what a leader writes of a discussion stays on her screen when another takes the version back', async () => {
  const page = await signedIn(LEADER, { patience: PATIENCE });
  const draft = await copyOfPublished(page);
  await page.goto(`${server.url}/turnus/versjon/${draft.id}/drofting`);
  await page.getByRole('button', { name: 'Send til drøfting' }).click();
  await page.getByLabel('Referat').fill('Gjennomgått uke for uke.');
  await server.db.consultation.updateMany({
    where: { rotaVersionId: draft.id },
    data: { takenBackAt: new Date('2026-11-25T09:00:00Z') },
  });
  await server.db.rotaVersion.update({ where: { id: draft.id }, data: { status: 'draft' } });
  await page.getByRole('button', { name: 'Lagre drøftingen' }).click();
  await page.getByText('Versjonen er ikke til drøfting lenger', { exact: false }).first().waitFor();
  expect(await page.getByLabel('Referat').inputValue()).toBe('Gjennomgått uke for uke.');
  await page.context().close();
});

it('why a leader publishes is not lost when her session has ended', async () => {
  const page = await signedIn(LEADER, { patience: PATIENCE });
  const draft = await copyOfPublished(page);
  await page.goto(`${server.url}/turnus/versjon/${draft.id}/publiser`);
  await page.getByLabel('Gjelder fra').fill('30.11.2026');
  await page.getByLabel(/^Hvorfor/).fill('Avtalt med alle som er berørt');
  await server.db.session.deleteMany({ where: { user: { email: LEADER } } });
  await page.getByRole('button', { name: 'Publiser' }).click();
  await signIn(page, LEADER);
  await page.getByText('Du var ikke logget inn lenger', { exact: false }).waitFor();
  expect(await page.getByLabel('Gjelder fra').inputValue()).toBe('30.11.2026');
  expect(await page.getByLabel(/^Hvorfor/).inputValue()).toBe('Avtalt med alle som er berørt');
  expect(await server.db.rotaVersion.count({ where: { id: draft.id, status: 'draft' } })).toBe(1);
  await page.context().close();
});
