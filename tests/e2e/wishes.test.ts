import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse, signIn } from './visitors';

const PHONE = { width: 360, height: 740 };
const STAFF = 'torgeir@fjordvik.example';

const { server, signedIn } = await openHouse();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const saved = (page: Page) => page.getByText('Endringen er lagret.').waitFor();

it('a leader opens a round, one of the staff answers on her phone, and the leader reads it and closes', async () => {
  const leader = await signedIn(LEADER);
  const staff = await signedIn(STAFF, { viewport: PHONE });
  const { name } = await server.db.staff.findFirstOrThrow({ where: { name: { startsWith: 'Torgeir' } } });

  await staff.goto('/onsker');
  await staff.getByRole('heading', { level: 1, name: 'Mine ønsker' }).waitFor();
  await staff.getByText('Du får varsel da.', { exact: false }).waitFor();
  expect(await staff.getByRole('button', { name: 'Send ønskene' }).count()).toBe(0);

  await leader.goto('/onsker');
  await leader.getByRole('link', { name: 'Åpne ønskerunde' }).click();
  await leader.getByLabel('Turnusen starter').fill('12.01.2027');
  await press(leader, 'Åpne runden');
  await leader.getByText('Skriv datoen for en mandag.', { exact: false }).first().waitFor();
  await leader.getByLabel('Turnusen starter').fill('11.01.2027');
  await leader.getByLabel('Beskjed til de ansatte').fill('Tenk på vinterferien.');
  await press(leader, 'Åpne runden');
  await saved(leader);
  await leader.getByText('0 av 14 har svart').waitFor();

  await staff.goto('/varsler', { waitUntil: 'networkidle' });
  await staff.getByRole('link', { name: 'Skriv ønsker' }).click();
  await staff.getByText('Tenk på vinterferien.').waitFor();
  await press(staff, 'Legg til ønske');
  await staff.getByLabel('Gjelder', { exact: true }).last().selectOption({ label: 'én dato' });
  await press(staff, 'Send ønskene');
  await staff.getByText('Velg datoen som ønsket gjelder.', { exact: false }).first().waitFor();
  await staff.getByLabel('Dato', { exact: true }).last().fill('22.02.2027');
  await staff.getByLabel('Hvor viktig').last().selectOption({ label: 'Svært viktig' });
  await press(staff, 'Send ønskene');
  await saved(staff);
  await staff.getByText(/^Sendt 25\.11\.2026/).waitFor();

  await leader.goto('/onsker', { waitUntil: 'networkidle' });
  await leader.getByText('1 av 14 har svart').waitFor();
  await leader.getByRole('listitem').filter({ hasText: name }).getByText('ma 22.02.2027: fri (svært viktig)').waitFor();
  await leader.getByRole('link', { name: 'Forleng eller lukk runden' }).click();
  await leader.getByLabel('Siste dag for ønsker').fill('25.11.2026');
  await press(leader, 'Lagre');
  await saved(leader);
  await leader.getByText('Ønsker kan skrives til og med 25.11.2026.', { exact: false }).waitFor();
  await leader.getByRole('link', { name: 'Forleng eller lukk runden' }).click();
  await press(leader, 'Lukk runden nå');
  await saved(leader);
  await leader.getByText('Siste dag for ønsker var 25.11.2026.', { exact: false }).waitFor();
  await Promise.all([leader.context().close(), staff.context().close()]);
});

it('who sends her wishes after the session has ended signs in and finds them as she wrote them', async () => {
  await server.db.wishRound.updateMany({ data: { closedAt: null, closesOn: new Date('2026-12-01') } });
  const staff = await signedIn(STAFF, { viewport: PHONE });
  await staff.goto('/onsker', { waitUntil: 'networkidle' });
  const address = staff.url();
  const rows = await staff.getByLabel('Gjelder', { exact: true }).count();
  await press(staff, 'Legg til ønske');
  await staff.getByLabel('Gjelder', { exact: true }).last().selectOption({ label: 'hver søndag' });
  await server.db.session.deleteMany({ where: { user: { email: STAFF } } });
  await press(staff, 'Send ønskene');
  await signIn(staff, STAFF);
  await staff.getByText('Du var ikke logget inn lenger', { exact: false }).waitFor();
  expect(staff.url()).toBe(address);
  expect(await staff.getByLabel('Gjelder', { exact: true }).count()).toBe(rows + 1);
  await press(staff, 'Send ønskene');
  await saved(staff);
  expect(await server.db.staffWish.count({ where: { weekday: 7, staff: { user: { email: STAFF } } } })).toBe(1);
  await staff.goto(address, { waitUntil: 'networkidle' });
  expect(await staff.getByText('Du var ikke logget inn lenger', { exact: false }).count()).toBe(0);
  await staff.context().close();
});

it('what one wrote before the session ended is not given to another who signs in', async () => {
  const staff = await signedIn(STAFF, { viewport: PHONE });
  await staff.goto('/onsker', { waitUntil: 'networkidle' });
  const path = new URL(staff.url()).pathname;
  await press(staff, 'Legg til ønske');
  await server.db.session.deleteMany({ where: { user: { email: STAFF } } });
  await press(staff, 'Send ønskene');
  await signIn(staff, LEADER);
  await staff.getByRole('heading', { level: 1, name: /^Ønskene til / }).waitFor();
  expect(new URL(staff.url()).pathname).toBe(path);
  expect(await staff.getByText('Du var ikke logget inn lenger', { exact: false }).count()).toBe(0);
  await staff.context().close();
});

it('who has the form open when the round closes keeps what she wrote, and is told', async () => {
  await server.db.wishRound.updateMany({ data: { closedAt: null } });
  const staff = await signedIn(STAFF, { viewport: PHONE });
  await staff.goto('/onsker', { waitUntil: 'networkidle' });
  await press(staff, 'Legg til ønske');
  await staff.getByLabel('Gjelder', { exact: true }).last().selectOption({ label: 'hver tirsdag' });
  const before = await server.db.staffWish.count();
  await server.db.wishRound.updateMany({ data: { opensOn: new Date('2026-11-01'), closesOn: new Date('2026-11-24') } });
  await press(staff, 'Send ønskene');
  await staff.getByText('Ønskerunden er lukket', { exact: false }).first().waitFor();
  expect(await server.db.staffWish.count()).toBe(before);
  await staff.context().close();
});
