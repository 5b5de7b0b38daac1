import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { keysOf, signInByKeys, type Keys } from './keys';
import { openHouse, PHONE } from './visitors';

const PATIENCE = 90_000;
const TODAY = new Date('2026-11-25');
const CARER = 'brynhild@fjordvik.example';

const { server, newPage } = await openHouse();

interface Asked {
  readonly email: string;
  readonly address: string;
  readonly viewport?: { width: number; height: number };
}

/** Asks for an address as nobody, signs in where that leads, and has what was asked for. */
async function arrive({ email, address, viewport }: Asked): Promise<{ page: Page; keys: Keys }> {
  const page = await newPage({ patience: PATIENCE, ...(viewport && { viewport }) });
  const keys = keysOf(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await signInByKeys({ page, keys, email });
  return { page, keys };
}

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name });
/** What a screen reader is given of the page. */
const heard = (page: Page): Promise<string> => page.getByRole('main').ariaSnapshot();
const allSaved = (page: Page) => page.getByRole('status').filter({ hasText: 'Alt er lagret' }).waitFor();

it('a carer who asks for no page lands on her day, a leader on the overview, and what was asked for is given', async () => {
  const landings = [
    { email: CARER, address: '/', lands: 'I dag' },
    { email: CARER, address: '/min-turnus', lands: 'Min turnus' },
    { email: LEADER, address: '/', lands: 'Oversikt' },
  ];
  for (const { lands, ...asked } of landings) {
    const { page } = await arrive(asked);
    await heading(page, lands).waitFor();
    await page.goto('/logg-inn');
    await heading(page, lands === 'Oversikt' ? 'Oversikt' : 'I dag').waitFor();
    await page.context().close();
  }
});

it('a screen reader hears the day in its order: where to go, what to press, every visit with time, name and company', async () => {
  const { page } = await arrive({ email: CARER, address: '/i-dag', viewport: PHONE });
  const tree = await heard(page);
  const places = ['heading "I dag" [level=1]', 'status', 'heading "Neste besøk" [level=2]', 'button "Jeg er her, ']
    .concat('heading "Hele dagen" [level=2]', 'navigation "Velg dag"')
    .map((part) => tree.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  const visits = await server.db.visit.findMany({
    where: { date: TODAY, carers: { some: { active: true, staff: { user: { email: CARER } } } } },
    include: { recipient: true, carers: { where: { active: true }, include: { staff: { include: { user: true } } } } },
    orderBy: { startsAt: 'asc' },
  });
  const told = page.getByRole('list').filter({ hasText: 'Står øverst' }).getByRole('listitem');
  const rows = (await told.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  expect(rows.length).toBe(visits.length);
  for (const [place, { recipient, carers }] of visits.entries()) {
    expect(rows[place]).toContain(recipient.displayName);
    const others = carers.filter(({ staff }) => staff.user?.email !== CARER);
    for (const { staff } of others) expect(rows[place]).toContain(staff.name);
  }
  expect(visits.some(({ carers }) => carers.length > 1)).toBe(true);
  await page.context().close();
});

it('a leader meets an absence by keyboard: what falls open, who could come, who loses a known face, and undo', async () => {
  const shift = await server.db.shift.findFirstOrThrow({
    where: { date: TODAY, status: 'planned', shiftCode: { code: 'A' }, staff: { user: { email: { not: CARER } } } },
    orderBy: { staff: { name: 'asc' } },
    include: { staff: true },
  });
  const name = shift.staff?.name ?? '';
  const { page, keys } = await arrive({ email: LEADER, address: '/vaktbok' });
  await keys.push(page.getByRole('link', { name: 'Meld fravær' }));
  await heading(page, 'Meld fravær').waitFor();
  await keys.push(page.getByRole('main').getByRole('link', { name }));
  await heading(page, `Fravær for ${name}`).waitFor();
  await keys.push(page.getByRole('button', { name: 'Meld fravær' }));
  await heading(page, `Fravær: ${name}`).waitFor();
  const tree = await heard(page);
  for (const part of ['heading "Ledige vakter"', 'heading "Mister kjente fjes"', 'columnheader "Lov og avtale"'])
    expect(tree).toContain(part);
  const assign = page.getByRole('button', { name: /^Sett inn / }).first();
  const substitute = ((await assign.getAttribute('aria-label')) ?? '').replace('Sett inn ', '');
  expect(tree).toContain(`rowheader "${substitute}`);
  await keys.push(assign);
  await heading(page, `Vikar: ${substitute}`).waitFor();
  await heading(page, 'Mister kjente fjes', 2).waitFor();
  const filled = await server.db.shift.findFirstOrThrow({ where: { replacesId: shift.id }, include: { staff: true } });
  expect([filled.status, filled.staff?.name]).toEqual(['planned', substitute]);
  await keys.push(page.getByRole('button', { name: 'Angre endringen' }));
  await heading(page, 'Endring angret').waitFor();
  expect(await server.db.shift.findUnique({ where: { id: filled.id }, select: { status: true } })).toEqual({
    status: 'open',
  });
  await page.context().close();
});

it('a leader gives the rest of a list away by keyboard, sees what it means before it is saved, and undoes it', async () => {
  const { page, keys } = await arrive({ email: LEADER, address: '/besok?dag=2026-11-26' });
  await keys.push(page.getByRole('link', { name: /^Gi bort resten av dagen til / }).first());
  await heading(page, 'Gi bort resten av dagen').waitFor();
  await keys.push(page.getByRole('button', { name: 'Vis virkningen' }));
  await heading(page, 'Slik blir det', 2).waitFor();
  const count = await server.db.dayChange.count({ where: { kind: 'listHandedOver' } });
  await keys.tabTo(page.getByLabel('Begrunnelse'), 'back');
  await keys.type('Kurs etter lunsj');
  await keys.push(page.getByRole('button', { name: 'Gi bort besøkene' }));
  await heading(page, 'Resten av dagen gitt bort', 2).waitFor();
  await page.getByText('Begrunnelse: Kurs etter lunsj').first().waitFor();
  expect(await server.db.dayChange.count({ where: { kind: 'listHandedOver' } })).toBe(count + 1);
  await keys.push(page.getByRole('button', { name: /^Angre «Resten av dagen gitt bort»/ }), 'back');
  await heading(page, 'Angret en endring', 2).waitFor();
  await page.context().close();
});

it('a carer tells by keyboard why a visit was not done, takes it back, and leaves a message as she goes', async () => {
  const { page, keys } = await arrive({ email: CARER, address: '/i-dag', viewport: PHONE });
  await page.waitForLoadState('networkidle');
  const visit = await server.db.visit.findFirstOrThrow({
    where: {
      ...{ date: TODAY, status: 'planned', taps: { none: {} }, visitPlan: { carers: 1 } },
      carers: { some: { active: true, staff: { user: { email: CARER } } } },
    },
    orderBy: { startsAt: 'desc' },
    include: { recipient: true },
  });
  const row = page.getByRole('listitem').filter({ has: page.locator(`#besok-${visit.id}`) });
  const name = visit.recipient.displayName;
  await keys.push(page.locator(`#besok-${visit.id}`));
  await keys.push(row.locator('summary', { hasText: 'Ble ikke gjort' }));
  await keys.push(row.getByRole('group', { name: 'Hvorfor ble besøket ikke gjort?' }).getByRole('button').first());
  await allSaved(page);
  await row.getByText('Ikke gjort: ikke hjemme').first().waitFor();
  const standing = () => server.db.visit.findUnique({ where: { id: visit.id }, select: { status: true, cause: true } });
  expect(await standing()).toEqual({ status: 'notDone', cause: 'notHome' });
  await keys.push(row.getByRole('button', { name: new RegExp(`^Angre: ikke gjort, ${name}`) }), 'back');
  await row.getByText('Ikke begynt').first().waitFor();
  await allSaved(page);
  expect(await standing()).toEqual({ status: 'planned', cause: null });
  await page.waitForFunction((id) => document.activeElement?.id === id, `besok-${visit.id}`);
  await keys.push(row.getByRole('button', { name: new RegExp(`^Jeg er her, ${name}`) }));
  const top = page.getByRole('region', { name: 'Nå' });
  await top.getByText(/^Du er her siden/).waitFor();
  await page.clock.setFixedTime(Date.now() + 60_000);
  await keys.push(top.locator('summary', { hasText: 'Ferdig, med en beskjed' }), 'back');
  await keys.tabTo(top.getByLabel('Beskjed til sonelederen (valgfritt)'));
  expect(await top.getByRole('textbox').getAttribute('aria-describedby')).not.toBeNull();
  await keys.type('Nøkkelen henger på plass');
  await keys.push(top.getByRole('button', { name: 'Ferdig, jeg går, og send beskjeden' }));
  await allSaved(page);
  const taps = await server.db.visitTap.findMany({ where: { visitId: visit.id }, orderBy: { at: 'asc' } });
  expect(taps.map(({ kind }) => kind)).toEqual(['notDone', 'undo', 'checkIn', 'checkOut']);
  expect(taps.at(-1)?.note).toBe('Nøkkelen henger på plass');
  expect(await standing()).toEqual({ status: 'done', cause: null });
  await page.context().close();
});
