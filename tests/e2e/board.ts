import type { Locator, Page } from 'playwright-core';

export const firstWorkedDay = (page: Page): Locator =>
  page.locator('tbody td.wall-rota__cell--day:not(.wall-rota__cell--locked)').first();

/** `Torgeir, mandag 9.11.`: the person and the day of a cell. */
export async function whoAndWhen(cell: Locator): Promise<string> {
  const label = (await cell.getAttribute('aria-label')) ?? '';
  return label.split(', ').slice(0, 2).join(', ');
}

export const cellOf = (page: Page, who: string, code: string): Locator =>
  page.locator(`td[aria-label^="${who}, ${code}"]`);

export const saved = (page: Page) => page.getByRole('status').getByText('Lagret', { exact: true }).waitFor();

/** The codes of some days of a line, free days as dots. */
export async function lettersOf(page: Page, line: { row: number; from: number; to: number }): Promise<string> {
  const cells = await page.locator(`tr[data-row="${line.row}"] td.wall-rota__cell`).all();
  const labels = await Promise.all(cells.slice(line.from, line.to).map((cell) => cell.getAttribute('aria-label')));
  return labels.map((label) => /, ([A-Z])(,|$)/.exec(label ?? '')?.[1] ?? '.').join('');
}

/** A day on which one of the first people works days and another evenings, neither locked. */
export async function swappable(page: Page): Promise<{ day: number; rows: number[] }> {
  const lines = await Promise.all([0, 1, 2, 3, 4, 5].map((row) => lettersOf(page, { row, from: 0, to: 5 })));
  for (const day of [0, 1, 2, 3, 4]) {
    const rows = ['D', 'A'].map((code) => lines.findIndex((line) => line[day] === code));
    if (rows.every((row) => row >= 0)) return { day, rows };
  }
  throw new Error('No two people can swap');
}
