import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { REVIEW_MEASURES, REVIEW_SPLITS, type Review } from '~/domain/continuity/review-cells';
import { toCsv } from '~/features/continuity/export-csv';
import { exportReview } from '~/features/continuity/export-review.query.server';
import { toWorkbook } from '~/features/continuity/export-workbook.server';
import { continuityReview } from '~/platform/continuity/review.query.server';
import type { Db } from '~/platform/db/db.server';
import { createI18n } from '~/platform/i18n/create-i18n';
import { loadTexts } from '~/platform/i18n/load-texts';
import { makeWindow } from '../../factories/continuity-windows';
import { makeRecipient, makeZone } from '../../factories/db';
import { createTestDb } from '../../setup/database';

const FROM = '2026-10-01' as IsoDate;
const TO = '2026-11-30' as IsoDate;
const FORMULA = "=cmd|' /C calc'!A0";
const EVERYTHING: Scope = { kind: 'all' };

let db: Db;
let texts: Awaited<ReturnType<typeof textsOf>>;
let formulaZone: string;

async function textsOf() {
  const i18n = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
  return i18n.getFixedT<['reviewTools', 'common', 'review']>(null, ['reviewTools', 'common', 'review']);
}

/** Three zones of 7, 6 and 2 recipients over two months, with figures that differ from one to the next. */
beforeAll(async () => {
  ({ db } = await createTestDb());
  texts = await textsOf();
  const zones = [
    { name: FORMULA, people: 7 },
    { name: 'Sør; "midt"', people: 6 },
    { name: 'Liten', people: 2 },
  ];
  for (const { name, people } of zones) {
    const { id: zoneId } = await makeZone(db, { name });
    if (name === FORMULA) formulaZone = zoneId;
    for (let n = 0; n < people; n++) {
      const recipient = await makeRecipient(db, { zoneId, tier: 'B', category: 'dual' });
      for (const [week, startsOn] of ['2026-10-05', '2026-10-12', '2026-11-02'].entries()) {
        const lost = { lostToUnplanned: n % 3, faces: 4 + (n % 3) };
        const own = { ...lost, upc: 0.3 + n / 20, coc: 0.2 + week / 10, startsOn: new Date(startsOn) };
        await makeWindow(db, recipient, own);
        await makeWindow(db, recipient, { ...own, days: 28 });
      }
    }
  }
});

/** Rows of a file with semicolons, read by the letter. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = csv.startsWith('\uFEFF') ? 1 : 0; at < csv.length; at++) {
    const letter = csv[at];
    if (quoted && letter === '"' && csv[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ';') [cell] = ['', rows.at(-1)?.push(cell)];
    else if (!quoted && letter === '\r') continue;
    else if (!quoted && letter === '\n') [cell] = ['', rows.at(-1)?.push(cell), rows.push([])];
    else cell += letter;
  }
  return rows.filter((row) => row.length > 0);
}

const numberOf = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')));

/** Every figure of a review as `[group, month, days, figure, numbers]`, as it is on the page. */
function figuresIn(review: Review, nameOf: (split: string, key: string) => string): [string, (number | null)[]][] {
  return REVIEW_SPLITS.flatMap((split) =>
    review.splits[split].flatMap((group) =>
      [
        ['Hele tidsrommet', group.period] as const,
        ...review.months.map((month, at) => [month, group.months[at]] as const),
      ].flatMap(([month, cell]): [string, (number | null)[]][] => {
        const figures = cell?.figures;
        if (!cell || !figures) return [];
        const name = (figure: string) => [split, nameOf(split, group.key), month, review.days, figure].join(' / ');
        const measures = REVIEW_MEASURES.map((measure): [string, (number | null)[]] => {
          const { mean, weighted } = figures.measures[measure];
          const sides = [mean, weighted].flatMap(({ actual, planned, feasible }) => [actual, planned, feasible]);
          return [name(texts(`measure.${measure}.name`)), [cell.people, ...sides]];
        });
        const none = [null, null, null, null, null];
        const lost = LOSS_CAUSES.map((cause): [string, (number | null)[]] => [
          name(`Fjes tapt: ${texts(`cause.${cause}`)}`),
          [cell.people, figures.faces.lost[cause], ...none],
        ]);
        return [...measures, [name('Fjes: minst'), [cell.people, figures.faces.least, ...none]], ...lost];
      }),
    ),
  );
}

const SPLITS: Readonly<Record<string, string>> = {
  Alle: 'all',
  Besøksgruppe: 'tier',
  Sone: 'zone',
  Kategori: 'category',
};

/** The same of the rows of a file. */
function figuresRead(rows: readonly (readonly unknown[])[], read: (cell: unknown) => number | null) {
  return rows
    .filter(
      ([split, , , , , , ...numbers]) =>
        String(split) in SPLITS && numbers.slice(0, 6).some((cell) => cell !== '' && cell !== null),
    )
    .map((row): [string, (number | null)[]] => {
      const [split, group, month, days, people, figure, ...numbers] = row;
      return [
        [SPLITS[String(split)], group, month, days, figure].join(' / '),
        [people, ...numbers.slice(0, 6)].map(read),
      ];
    });
}

async function shownTo(scope: Scope, nameOfFormulaZone: string): Promise<[string, (number | null)[]][]> {
  const zones = new Map((await db.zone.findMany()).map(({ id, name }) => [id, name]));
  zones.set(formulaZone, nameOfFormulaZone);
  const nameOf = (split: string, key: string): string =>
    split === 'all'
      ? 'Alle'
      : split === 'zone'
        ? (zones.get(key) ?? '')
        : split === 'category'
          ? 'Rus og psykisk helse'
          : key;
  const reviews = await Promise.all(
    ([14, 28] as const).map((days) => continuityReview(db, { scope, from: FROM, to: TO, days })),
  );
  return reviews.flatMap((review) => figuresIn(review, nameOf));
}

const ASKED = { from: '2026-10', to: '2026-11', days: 14 } as const;
const fileOf = (scope: Scope) => exportReview(db, { scope, today: '2026-11-22' as IsoDate, asked: ASKED, t: texts });

describe('the file with semicolons', () => {
  it('has every figure of the page, and no other', async () => {
    const csv = toCsv((await fileOf(EVERYTHING)).figures);
    const read = figuresRead(rowsOf(csv), (cell) => numberOf(String(cell)));
    const shown = await shownTo(EVERYTHING, `'${FORMULA}`);
    expect(shown.length).toBeGreaterThan(100);
    expect(read).toEqual(shown);
  });

  it('says where a group is too small, and gives no number of it', async () => {
    const { figures } = await fileOf(EVERYTHING);
    const small = figures.rows.filter(([, group]) => group === 'Liten');
    expect(small.length).toBeGreaterThan(0);
    for (const [, , , , ...rest] of small) {
      expect(rest).toEqual([null, 'Alle tall', null, null, null, null, null, null, texts('export.hidden')]);
    }
  });

  it('gives a leader her own zone exactly, and nothing of another', async () => {
    const { figures } = await fileOf({ kind: 'zones', zoneIds: [formulaZone] });
    expect(new Set(figures.rows.filter(([split]) => split === 'Sone').map(([, group]) => group))).toEqual(
      new Set([FORMULA]),
    );
    expect(Math.max(...figures.rows.map(([, , , , people]) => Number(people)))).toBe(7);
  });

  it('opens in Norwegian spreadsheet programs: a mark of UTF-8, decimal commas, one row a line', async () => {
    const csv = toCsv({
      head: ['Sone', 'Tall'],
      rows: [
        ['Sør; "midt"', 0.35],
        ['to\nlinjer', -1.5],
        [null, 12],
      ],
    });
    expect(csv).toBe('\uFEFFSone;Tall\r\n"Sør; ""midt""";0,35\r\n"to\nlinjer";-1,5\r\n;12\r\n');
  });

  it.each(['=1+1', '+47', '-1+1', '@SUM(A1)', '\t=1', ' =1', '|calc'])('shows %j as text', (text) => {
    expect(
      toCsv({ head: ['A'], rows: [[text]] })
        .split('\r\n')[1]
        ?.replace(/^"/, '')
        .startsWith("'"),
    ).toBe(true);
  });
});

describe('the workbook', () => {
  it('has the same figures as numbers, and the name of a zone as text', async () => {
    const { figures, definitions } = await fileOf(EVERYTHING);
    const file = await toWorkbook([
      { name: 'Tall', table: figures },
      { name: 'Definisjoner', table: definitions },
    ]);
    const sheets = await readExcelFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tall', 'Definisjoner']);
    const rows = sheets[0]?.data ?? [];
    const read = figuresRead(rows, (cell) => (cell === null ? null : Number(cell)));
    expect(read).toEqual(await shownTo(EVERYTHING, FORMULA));
  });

  it('defines every figure, with its source, and says what is hidden', async () => {
    const { figures, definitions } = await fileOf(EVERYTHING);
    const defined = new Set(definitions.rows.map(([name]) => name));
    const used = new Set(figures.rows.map((row) => row[5]).filter((figure) => figure !== 'Alle tall'));
    for (const figure of used) expect(defined).toContain(figure);
    expect(defined).toContain('Skjult');
    for (const [, text, source] of definitions.rows) expect([text, source]).not.toContain('');
  });
});
