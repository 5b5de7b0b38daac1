import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const PATIENCE = 60_000;

const { server, signedIn } = await openHouse();
let page: Page;

beforeAll(async () => {
  page = await signedIn(LEADER, { patience: PATIENCE, viewport: { width: 1440, height: 900 } });
});

const panel = (): Locator => page.getByRole('region', { name: 'Endre team' });
const unsaved = (): Locator => panel().getByText('ikke lagret');
const save = (): Locator => panel().getByRole('button', { name: 'Lagre teamet' });

/** The first row with a member who is not the primary contact, and that face. */
const aMember = (): Locator => page.locator('tr:has(.face--primary):has(.face--member) .face--member').first();

async function chooseCell(face: Locator): Promise<void> {
  await face.click();
  await page.locator('td[aria-selected=true]').waitFor();
}

describe('the caseload of a published version', () => {
  it('shows the numbers of a cell, and changes once there is a draft', async () => {
    await page.goto(`${server.url}/fordeling`, { waitUntil: 'networkidle' });
    await chooseCell(aMember());
    await page.keyboard.press('Delete');
    expect(await unsaved().count()).toBe(0);
    await panel().getByRole('button', { name: 'Lag et utkast for å endre' }).click();
    await page.waitForURL(/versjon=/);
    await panel().getByText('Velg en celle for å se hvorfor').waitFor();
  });
});

describe('the caseload of a draft', () => {
  it('is one tab stop that arrow keys move within', async () => {
    const grid = page.getByRole('grid');
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await grid.locator('tr[data-row="1"] td[data-column="1"]:focus').waitFor();
    await page.keyboard.press('Control+End');
    await grid.locator('tr:last-child td[data-column]:focus').waitFor();
    expect(await grid.locator('td[tabindex="0"]').count()).toBe(1);
  });

  it('tells what taking somebody out means, asks why where it is worse, saves, and takes it back', async () => {
    await chooseCell(aMember());
    const row = page.locator('tr:has(td[aria-selected=true])');
    const before = await row.locator('.face--member').count();
    await page.keyboard.press('Delete');
    await unsaved().waitFor();
    await panel().getByText('Hva det betyr for de ansatte').waitFor();
    expect(await row.locator('.face--member').count()).toBe(before - 1);
    if (await save().isDisabled()) {
      await panel().getByText('Programmet fant noe bedre').waitFor();
      await panel().getByLabel('Grunn').selectOption('recipientWish');
    }
    await save().click();
    await page.getByRole('status').getByText('er lagret').waitFor();
    await panel()
      .getByRole('button', { name: /^Angre/ })
      .click();
    await page.getByRole('status').getByText('tatt tilbake').waitFor();
    await expect.poll(() => row.locator('.face--member').count()).toBe(before);
  });

  it('keeps both changes in the history with the reason', async () => {
    await panel().getByRole('link', { name: 'Endringer i teamene' }).click();
    await page.getByRole('heading', { level: 1, name: 'Endringer i teamene' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.getByText('Angret').waitFor();
    await page.goBack();
    await page.getByRole('grid').waitFor();
  });

  it('lets a dragged face take the place of another, and Escape leaves everything as it was', async () => {
    const face = aMember();
    const row = page.locator('tr:has(.face--primary):has(.face--member)').first();
    const number = await row.getAttribute('data-row');
    const empty = page.locator(`tr[data-row="${number}"] td[data-column]:not(:has(.face))`).first();
    await face.scrollIntoViewIfNeeded();
    await face.hover();
    await page.mouse.down();
    await empty.hover();
    await empty.hover({ position: { x: 8, y: 8 } });
    await page.mouse.up();
    await unsaved().waitFor();
    await page.locator(`tr[data-row="${number}"] td:focus`).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => unsaved().count()).toBe(0);
  });

  it('pins somebody without moving any visit', async () => {
    await chooseCell(aMember());
    await page.keyboard.press('l');
    await panel().getByText('Bare festing endres').waitFor();
    await save().click();
    await page.getByRole('status').getByText('er lagret').waitFor();
    await page.locator('.caseload .face--pinned').waitFor();
  });

  it('answers why somebody is on the team, and why not another', async () => {
    await chooseCell(aMember());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Hvorfor .+ hos / }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'I teamet nå' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Hvorfor ikke en annen?' }).waitFor();
    expect(await page.locator('.reasons__one--for').count()).toBeGreaterThan(3);
  });
});

describe('a proposal beside today', () => {
  it('puts the chosen teams into a draft of today', async () => {
    const published = await server.db.rotaVersion.findFirstOrThrow({ where: { status: 'published' } });
    const draft = await server.db.rotaVersion.findFirstOrThrow({ where: { status: 'draft' } });
    const [member] = await server.db.draftTeamMember.findMany({
      where: { rotaVersionId: draft.id, role: 'member' },
      orderBy: [{ recipient: { zone: { sortOrder: 'asc' } } }, { recipient: { sortOrder: 'asc' } }],
      take: 1,
    });
    if (!member) throw new Error('The draft has no team');
    const { recipientId, staffId } = member;
    await server.db.draftTeamMember.deleteMany({ where: { rotaVersionId: draft.id, recipientId, staffId } });
    await page.goto(`${server.url}/fordeling/versjon/${draft.id}/sammenlign`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Kort fortalt' }).waitFor();
    await page.getByLabel('Velg alle').check();
    await page.getByRole('button', { name: /^Lag utkast med de valgte/ }).click();
    await page.getByRole('grid').waitFor();
    const id = new URL(page.url()).searchParams.get('versjon') ?? '';
    const made = await server.db.rotaVersion.findUniqueOrThrow({ where: { id } });
    expect(made).toMatchObject({ status: 'draft', basedOnId: published.id });
    expect(await server.db.draftTeamMember.count({ where: { rotaVersionId: id, recipientId, staffId } })).toBe(0);
  });
});

describe('what the plan is to mind', () => {
  it('is said in plain words and kept', async () => {
    await page.goto(`${server.url}/fordeling/vekt`, { waitUntil: 'networkidle' });
    const travel = page.getByRole('group', { name: 'Kort reisevei' });
    await travel.getByRole('radio', { name: 'Mer' }).check();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Neste forslag bruker dette').waitFor();
    expect(await travel.getByRole('radio', { name: 'Mer' }).isChecked()).toBe(true);
  });
});
