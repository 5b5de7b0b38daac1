import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { launchProfile } from '../setup/chromium';
import { keysOf } from './keys';
import { openHouse, PHONE, signIn } from './visitors';

const EMAIL = 'brynhild@fjordvik.example';
const TAPS = '**/i-dag/trykk';

const { server, newPage, signedIn } = await openHouse();
let staffId: string;

beforeAll(async () => {
  const user = await server.db.user.findUniqueOrThrow({ where: { email: EMAIL } });
  staffId = user.staffId ?? '';
});

let visit: { id: string; name: string };

/** Each test has a visit of its own: the first of the day that nobody has told of and that one carer makes. */
beforeEach(async () => {
  const row = await server.db.visit.findFirstOrThrow({
    where: {
      ...{ date: new Date('2026-11-25'), status: 'planned', taps: { none: {} } },
      ...{ carers: { some: { staffId, active: true } }, visitPlan: { carers: 1 } },
    },
    orderBy: { startsAt: 'asc' },
    include: { recipient: true },
  });
  visit = { id: row.id, name: row.recipient.displayName };
});

async function openDay(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const page = await newPage({ viewport: PHONE, ...options });
  const context = page.context();
  await page.goto('/logg-inn?til=/i-dag');
  await signIn(page, EMAIL);
  await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  if (options.javaScriptEnabled === false) return { page, context };
  await page.goto('/i-dag', { waitUntil: 'networkidle' });
  return { page, context };
}

const row = (page: Page) => page.locator('li').filter({ has: page.locator(`#besok-${visit.id}`) });
const unfold = (page: Page) => page.locator(`#besok-${visit.id}`).click();
const press = (page: Page, words: string) =>
  page
    .getByRole('button', { name: `${words}, ${visit.name}`, exact: false })
    .first()
    .click();
const told = () =>
  server.db.visit.findUniqueOrThrow({
    where: { id: visit.id },
    select: { status: true, cause: true, attendances: { select: { staffId: true, checkedOutAt: true } } },
  });

/** The page says so when the server has it all. */
const allSaved = (page: Page) => page.getByRole('status').filter({ hasText: 'Alt er lagret' }).waitFor();

it('a carer checks in, undoes it, checks in again and out by keyboard alone, and hears what is saved', async () => {
  const { page, context } = await openDay();
  const keys = keysOf(page);
  const top = page.locator('.day__current');
  const name = (await top.locator('.day__who').textContent()) ?? '';
  await keys.push(top.getByRole('button', { name: /^Jeg er her,/ }));
  await top.getByText(/^Du er her siden \d\d:\d\d/).waitFor();
  await allSaved(page);
  expect(await page.getByRole('status').first().textContent()).toContain('Sjekket inn hos');
  await keys.push(top.getByRole('button', { name: /^Angre: innsjekk/ }));
  await top.getByText('Ikke begynt').waitFor();
  await keys.push(top.getByRole('button', { name: /^Jeg er her,/ }), 'back');
  await top.getByText(/^Du er her siden/).waitFor();
  await page.clock.setFixedTime(Date.now() + 60_000);
  await keys.push(top.getByRole('button', { name: /^Ferdig, jeg går,/ }), 'back');
  await page.waitForFunction((before) => document.querySelector('.day__who')?.textContent !== before, name);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Neste besøk');
  await allSaved(page);
  await context.close();
});

it('a visit that was not done is told with its cause from the list, and one press is one tap', async () => {
  const { page, context } = await openDay();
  const isOnTop = (await page.locator(`#besok-${visit.id}`).count()) === 0;
  if (!isOnTop) await unfold(page);
  const place = isOnTop ? page.locator('.day__current') : row(page);
  await place.getByText('Ble ikke gjort').click();
  expect(await place.getByText('Ikke skriv helseopplysninger her.', { exact: false }).isVisible()).toBe(true);
  await place.getByRole('button', { name: 'Ikke hjemme' }).dblclick();
  await allSaved(page);
  expect(await told()).toEqual({ status: 'notDone', cause: 'notHome', attendances: [] });
  expect(await server.db.visitTap.count({ where: { visitId: visit.id } })).toBe(1);
  await context.close();
});

it('what is tapped without a net stays on the phone over a reload, says so, and is saved once when the net is back', async () => {
  const { page, context } = await openDay();
  await page.route(TAPS, (route) => route.abort());
  if ((await page.locator(`#besok-${visit.id}`).count()) > 0) await unfold(page);
  await press(page, 'Jeg er her');
  await page.getByText('1 trykk er ikke sendt', { exact: false }).waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain(visit.id);
  expect(kept).not.toContain(visit.name);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('1 trykk er ikke sendt', { exact: false }).waitFor();
  await page.locator('.day__current').getByText('ikke sendt – prøver igjen', { exact: false }).waitFor();
  expect(await server.db.visitTap.count({ where: { visitId: visit.id } })).toBe(0);
  // Pressed while the net is still gone: once it is back the phone sends by itself, and may be quicker than the press.
  const asked = page.waitForRequest(TAPS);
  await page.getByRole('button', { name: 'Prøv nå' }).click();
  await asked;
  await page.unroute(TAPS);
  await allSaved(page);
  await page
    .locator('.day__current')
    .getByText(/^Du er her siden/)
    .waitFor();
  expect((await told()).attendances).toEqual([{ staffId, checkedOutAt: null }]);
  await page.clock.setFixedTime(Date.now() + 60_000);
  await press(page, 'Ferdig, jeg går');
  await allSaved(page);
  expect((await told()).status).toBe('done');
  await context.close();
});

it('what is tapped without a net is on the phone when the browser has been closed, and is saved when it is opened', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'phone-'));
  const open = async () => {
    const context = await launchProfile({ folder, baseURL: server.url });
    const page = await context.newPage();
    return { context, page };
  };
  try {
    const before = await open();
    await before.page.goto('/logg-inn?til=/i-dag');
    await signIn(before.page, EMAIL);
    await before.page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
    await before.page.goto('/i-dag', { waitUntil: 'networkidle' });
    await before.page.route(TAPS, (route) => route.abort());
    if ((await before.page.locator(`#besok-${visit.id}`).count()) > 0)
      await before.page.locator(`#besok-${visit.id}`).click();
    await press(before.page, 'Jeg er her');
    await before.page.getByText('1 trykk er ikke sendt', { exact: false }).waitFor();
    await before.context.close();
    expect(await server.db.visitTap.count({ where: { visitId: visit.id } })).toBe(0);

    const after = await open();
    await after.page.goto('/i-dag');
    if (after.page.url().includes('/logg-inn')) await signIn(after.page, EMAIL);
    await after.page
      .locator('.day__current')
      .getByText(/^Du er her siden/)
      .waitFor();
    await after.page.waitForFunction(() => !JSON.stringify({ ...localStorage }).includes('checkIn'));
    expect((await told()).attendances).toEqual([{ staffId, checkedOutAt: null }]);
    await server.db.visit.update({ where: { id: visit.id }, data: { status: 'done' } });
    await after.context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('taps of someone who was signed out wait for her, and are sent when she has signed in', async () => {
  const { page, context } = await openDay();
  await server.db.session.deleteMany();
  if ((await page.locator(`#besok-${visit.id}`).count()) > 0) await unfold(page);
  await press(page, 'Jeg er her');
  await page.getByText('Du er logget ut. 1 trykk er tatt vare på', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await signIn(page, EMAIL);
  await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  await page
    .locator('.day__current')
    .getByText(/^Du er her siden/)
    .waitFor();
  await page.waitForFunction(() => !JSON.stringify({ ...localStorage }).includes('checkIn'));
  expect((await told()).attendances).toHaveLength(1);
  await server.db.visit.update({ where: { id: visit.id }, data: { status: 'done' } });
  await context.close();
});

it('without its script the page works by plain forms', async () => {
  const { page, context } = await openDay({ javaScriptEnabled: false });
  await page.goto('/i-dag');
  if ((await page.locator(`#besok-${visit.id}`).count()) > 0) await unfold(page);
  await press(page, 'Jeg er her');
  await page.getByText('Du er her siden 10:00').first().waitFor();
  expect((await told()).attendances).toEqual([{ staffId, checkedOutAt: null }]);
  await context.close();
});

it('a change is told with its reason until it is read', async () => {
  const change = await server.db.dayChange.create({
    data: { kind: 'visitMoved', date: new Date('2026-11-25'), reason: 'Byttet tid etter ønske' },
  });
  const state = { status: 'planned', date: '2026-11-25', endsAt: null, staffIds: [staffId], cause: null };
  await server.db.visitChange.create({
    data: {
      ...{ visitId: visit.id, dayChangeId: change.id },
      before: { ...state, startsAt: '2026-11-25T15:00:00.000Z' },
      after: { ...state, startsAt: '2026-11-25T15:30:00.000Z' },
    },
  });
  const { page, context } = await openDay();
  await page.getByText(`${visit.name} er flyttet fra 16:00 til 16:30.`).waitFor();
  await page.getByText('Byttet tid etter ønske').waitFor();
  await page.getByRole('button', { name: 'Greit, sett' }).click();
  await page.getByText('Byttet tid etter ønske').waitFor({ state: 'detached' });
  await context.close();
});

/** The size of text that the phone's owner has chosen in its settings, in pixels; usual is 16. */
async function chooseTextSize(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

/** Runs in the page: what lies outside the window, and what is too small for a thumb. Tables may be wider. */
function misplaced(least: number): string[] {
  const width = document.documentElement.clientWidth;
  const faults = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
  for (const element of document.querySelectorAll('main *, .nav *')) {
    const { left, right, width: wide, height: high } = element.getBoundingClientRect();
    const isShown = wide > 0 && high > 0 && element.closest('.scroll-x, .visually-hidden') === null;
    const isFolded = element.closest('details:not([open])') !== null && element.closest('summary') === null;
    if (!isShown || isFolded) continue;
    const name = `${element.localName} ${(element.textContent ?? '').trim().slice(0, 30)}`;
    if (left < -1 || right > width + 1) faults.push(`${name} lies outside`);
    const isPressed = element.matches('button, summary, .nav a, .day a');
    if (isPressed && (wide < least || high < least))
      faults.push(`${name} is ${Math.round(wide)} x ${Math.round(high)}`);
  }
  return faults;
}

it('every press of the day is big enough for a thumb, and nothing is lost where the text is twice as large', async () => {
  const { page, context } = await openDay();
  for (const size of [16, 32]) {
    await chooseTextSize(page, size);
    await page.reload({ waitUntil: 'networkidle' });
    for (const details of await page.locator('main details').all())
      await details.evaluate((each) => each.setAttribute('open', ''));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${size}px`);
    expect(await page.evaluate(misplaced, 44)).toEqual([]);
  }
  await context.close();
});

it.each([
  { email: EMAIL, addresses: ['/min-turnus', '/onsker', '/varsler', '/'] },
  {
    email: LEADER,
    addresses: ['/vaktbok', '/vaktbok/fravaer', '/besok', '/besok/gi-bort', '/besok/endringer', '/alarmer'],
  },
])('the pages around the day of $email are whole at 320 pixels with the text twice as large', async (reader) => {
  const page = await signedIn(reader.email, { viewport: PHONE });
  await chooseTextSize(page, 32);
  for (const address of reader.addresses) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect({ address, faults: await page.evaluate(misplaced, 0) }).toEqual({ address, faults: [] });
  }
  await page.context().close();
});
