import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '~/platform/db/db.server';
import { openHouse } from './visitors';

const WEEKS = 40;
const DAY = 86_400_000;

const { server, signedIn } = await openHouse();
let manager: Page;
let names: string[];

/** The same windows in the weeks before, so that there are months to look back on. */
async function makePast(db: Db): Promise<void> {
  const rows = await db.continuityWindow.findMany({ where: { days: 14 } });
  const first = new Date(Math.min(...rows.map(({ startsOn }) => startsOn.getTime())));
  const week = rows.filter(({ startsOn }) => startsOn.getTime() === first.getTime());
  await db.continuityWindow.createMany({
    data: Array.from({ length: WEEKS }, (_, back) =>
      week.map((row) => ({ ...row, startsOn: new Date(first.getTime() - 7 * (back + 1) * DAY) })),
    ).flat(),
  });
}

beforeAll(async () => {
  await makePast(server.db);
  names = (await server.db.recipient.findMany()).map(({ displayName }) => displayName);
  manager = await signedIn('sjef@fjordvik.example');
});

const namesSeen = async (): Promise<string[]> => {
  const text = await manager.getByRole('main').innerText();
  return names.filter((name) => text.includes(name));
};

it('a manager sets a target with a decimal comma, is told what is wrong, and ends it', async () => {
  await manager.goto('/kontinuitet/maal/nytt', { waitUntil: 'networkidle' });
  await manager.getByLabel('Mål', { exact: true }).fill('0,4');
  await manager.getByRole('button', { name: 'Lagre' }).click();
  await manager.getByText('Tallet må være fra 1 til 50.').first().waitFor();
  await manager.getByLabel('Mål', { exact: true }).fill('4,5');
  await manager.getByRole('button', { name: 'Lagre' }).click();
  await manager.getByText('Endringen er lagret.').waitFor();
  const row = manager.getByRole('row', { name: /^Fjes på 14 dager/ });
  expect(await row.innerText()).toMatch(/Alle[^]*høyst 4,5 fjes[^]*Fra 25\.11\.2026[^]*Gjelder nå[^]*Synnøve Ledang/);
  await row.getByRole('link', { name: /^Avslutt målet/ }).click();
  await manager.getByLabel('Siste dag').fill('31.12.2026');
  await manager.getByRole('button', { name: 'Avslutt målet' }).click();
  await manager.getByText('25.11.2026–31.12.2026').waitFor();
});

it('a manager gives a reason before she sees who is behind a number, and is asked again when she comes back', async () => {
  await manager.goto('/kontinuitet/besok?maal=faces&dager=14', { waitUntil: 'networkidle' });
  expect(await namesSeen()).toEqual([]);
  await manager.getByRole('button', { name: 'Vis besøkene' }).click();
  await manager.getByText('Feltet må fylles ut.').first().waitFor();
  await manager.getByLabel('Hvorfor trenger du å se hvem det gjelder?').fill('Forbereder møte om november');
  await manager.getByRole('button', { name: 'Vis besøkene' }).click();
  await manager.getByRole('heading', { level: 2, name: /^Mottakerne bak tallet/ }).waitFor();
  const first = await namesSeen();
  expect(first.length).toBeGreaterThan(0);
  await manager.getByRole('button', { name: 'Vis de neste 5' }).click();
  await manager.getByRole('button', { name: 'Vis de forrige 5' }).waitFor();
  expect(await namesSeen()).not.toEqual(first);
  expect(manager.url()).not.toContain('november');
  await manager.reload();
  await manager.getByLabel('Hvorfor trenger du å se hvem det gjelder?').waitFor();
  expect(await namesSeen()).toEqual([]);
});

it('the sheet for the council is one page of A4, also with a year of months and every target', async () => {
  const zones = await server.db.zone.findMany();
  await server.db.continuityTarget.createMany({
    data: ['m14', 'upc', 'secon', 'knownShare'].flatMap((measure) =>
      [null, ...zones.map(({ id }) => id)].map((zoneId) => ({
        ...{ measure, zoneId, value: measure === 'm14' ? 4.5 : 0.6 },
        ...{ validFrom: new Date('2026-01-01'), validTo: new Date('2026-12-31'), setAt: new Date('2026-01-01') },
      })),
    ),
  });
  await manager.goto('/kontinuitet/utskrift', { waitUntil: 'networkidle' });
  await manager.getByRole('heading', { name: 'I samme tidsrom' }).waitFor();
  const file = (await manager.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(file.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(file) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});
