import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { LEADER } from '../routes/real-ids';
import { openHouse } from './visitors';

const PATIENCE = 120_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

const { server, signedIn } = await openHouse();
let page: Page;

beforeAll(async () => {
  page = await signedIn(LEADER, { patience: PATIENCE, viewport: { width: 1280, height: 900 } });
});

const isAccessible = async (): Promise<void> => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
};

const DAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** People on a code, Monday first. */
async function need(code: string, people: readonly number[]): Promise<void> {
  for (const [day, count] of people.entries()) {
    await page.getByLabel(`${code} ${DAYS[day]}`, { exact: true }).fill(String(count));
  }
}

it('a leader finds a round for three people and sees it as a draft with a name', async () => {
  await page.goto(`${server.url}/turnus`);
  await page.getByRole('link', { name: 'Rullerende turnus' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rullerende turnus' }).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await need('D', [2, 1, 2, 1, 2, 1, 1]);
  await need('A', [1, 1, 1, 1, 0, 0, 0]);
  await page.getByText('14 vakter i uka på 3 personer').waitFor();
  await page.getByLabel('Navn på utkastet').fill('Runde for tre');
  await isAccessible();
  await page.getByRole('button', { name: 'Finn en runde' }).click();
  await page.waitForURL(/\/turnus\?versjon=/);
  const draft = await server.db.rotaVersion.findFirstOrThrow({ where: { title: 'Runde for tre' } });
  expect(page.url()).toContain(draft.id);
  await page.locator('option:checked', { hasText: 'Runde for tre' }).waitFor({ state: 'attached' });
});

it('a leader is told why there is no such round, and what she wrote is still there', async () => {
  await page.goto(`${server.url}/turnus/rullerende`);
  await need('D', [2, 1, 2, 1, 2, 2, 1]);
  await page.getByRole('button', { name: 'Finn en runde' }).click();
  await page.getByText('Det finnes ingen slik runde').waitFor();
  const inView = page.getByRole('alert').filter({ hasText: 'Det finnes ingen slik runde' });
  expect(await inView.evaluate((alert) => alert === document.activeElement)).toBe(true);
  const { top, bottom } = await inView.evaluate((alert) => alert.getBoundingClientRect().toJSON() as DOMRect);
  expect([top >= 0, bottom <= 900]).toEqual([true, true]);
  await page.getByText(/^Lørdag trenger \d\. Når hver av dem jobber høyst hver 3\. helg, kan det være 1\.$/).waitFor();
  await inView.getByText('1 på D lørdag', { exact: false }).first().waitFor();
  expect(await page.getByLabel('D lørdag', { exact: true }).inputValue()).toBe('2');
  await isAccessible();
});

it('a leader who chooses people with unlike positions is told kindly at the field', async () => {
  await page.goto(`${server.url}/turnus/rullerende`);
  const boxes = page.getByRole('checkbox');
  for (let box = 0; box < 6; box++) await boxes.nth(box).check();
  await page.getByRole('button', { name: 'Finn en runde' }).click();
  await page.getByText('De som går den samme runden, får de samme timene.', { exact: false }).first().waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(6);
});

it('a leader can stop the search, and keeps what she wrote', async () => {
  await page.goto(`${server.url}/turnus/rullerende`);
  await page.getByLabel('Navn på utkastet').fill('Stoppet runde');
  // The answer is held back, so that the search is under way for as long as the test looks.
  await page.route('**/turnus/rullerende**', (route) =>
    route.request().method() === 'POST' ? undefined : route.continue(),
  );
  await page.getByRole('button', { name: 'Finn en runde' }).click();
  await page.getByRole('link', { name: 'Stopp letingen' }).click();
  await page.getByText('Vi leter etter en runde', { exact: false }).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Navn på utkastet').inputValue()).toBe('Stoppet runde');
});
