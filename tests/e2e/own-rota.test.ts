import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { keysOf, signInByKeys, type Keys } from './keys';
import { openHouse } from './visitors';

const { server, newPage } = await openHouse();

async function signedIn(email: string): Promise<{ page: Page; keys: Keys }> {
  const page = await newPage();
  const keys = keysOf(page);
  await page.goto('/logg-inn', { waitUntil: 'networkidle' });
  await signInByKeys({ page, keys, email });
  return { page, keys };
}

it('a carer sees her weeks, makes a calendar address by keyboard, which is shown once, and takes it back', async () => {
  const { page, keys } = await signedIn('torgeir@fjordvik.example');
  await keys.push(page.getByRole('link', { name: 'Min turnus', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'Min turnus' }).waitFor();
  await page.getByRole('heading', { level: 2, name: /^uke 48/i }).waitFor();
  expect(await page.getByText('i dag', { exact: true }).count()).toBe(1);
  await keys.push(page.getByRole('button', { name: 'Lag kalenderadresse' }));
  const field = page.getByLabel('Kalenderadresse', { exact: true });
  await field.waitFor();
  const address = await field.inputValue();
  const feed = await fetch(address);
  expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Vakt [^]*END:VCALENDAR$/);
  await page.goto('/min-turnus', { waitUntil: 'networkidle' });
  expect(await page.content()).not.toContain(address.slice(-40));
  await keys.push(page.getByRole('button', { name: 'Slett adressen' }));
  await page.getByText('Endringen er lagret.').waitFor();
  expect((await fetch(address)).status).toBe(410);
  await page.context().close();
});

it('a leader is told of an alarm on the overview, and answers it by keyboard', async () => {
  const visit = await server.db.visit.findFirstOrThrow({
    where: { date: new Date('2026-11-25'), startsAt: { not: null } },
    include: { recipient: true },
  });
  const alarm = await server.db.visitAlarm.create({
    data: { visitId: visit.id, kind: 'checkOutOverdue', raisedAt: new Date('2026-11-25T08:50:00Z') },
  });
  const { page, keys } = await signedIn(LEADER);
  const told = page.getByRole('alert').filter({ hasText: 'Én alarm venter på svar' });
  await told.waitFor();
  await page.getByRole('link', { name: 'Alarmer, én venter på svar' }).waitFor();
  expect(await told.innerText()).not.toContain(visit.recipient.displayName);
  await keys.push(told.getByRole('link', { name: 'Ikke sjekket ut i tide:' }));
  await page.getByText(visit.recipient.displayName).first().waitFor();
  await keys.tabTo(page.getByLabel('Hva ble gjort?'));
  await keys.type('Ringte. Hun hadde glemt å sjekke ut.');
  await keys.push(page.getByRole('button', { name: 'Lagre svaret' }));
  await page.getByText('Ringte. Hun hadde glemt å sjekke ut.').waitFor();
  expect(await server.db.visitAlarm.findUnique({ where: { id: alarm.id } })).toMatchObject({
    answer: 'Ringte. Hun hadde glemt å sjekke ut.',
  });
  await page.context().close();
});
