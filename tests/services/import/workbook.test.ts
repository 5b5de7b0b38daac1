import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Scope, UserId } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { currentWorkbook } from '~/features/admin/import/current-workbook.query.server';
import { previewWorkbook, saveWorkbook } from '~/features/admin/import/save-workbook.service.server';
import { matchColumns } from '~/features/admin/import/workbook/match-columns';
import { parseRows, type ParsedWorkbook } from '~/features/admin/import/workbook/parse-rows';
import { readWorkbook } from '~/features/admin/import/workbook/read-workbook.server';
import { writeTemplate, writeWorkbook } from '~/features/admin/import/workbook/write-workbook.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import type { Db } from '~/platform/db/db.server';
import { createTestDb } from '../../setup/database';

const NOW = new Date('2026-09-01T08:00:00Z');
const TODAY = '2026-09-01' as IsoDate;
const ALL: Scope = { kind: 'all' };
const fixture = new URL('../../fixtures/cases/fjordvik-60.json', import.meta.url);
const SOURCE = JSON.parse(readFileSync(fixture, 'utf8')) as PlanningCase;

let full: Db;
let empty: Db;
let actor: Actor;

const makeActor = async (db: Db): Promise<Actor> => {
  const user = await db.user.create({
    data: { email: 'admin@fjordvik.example', name: 'Kari Ask', role: 'administrator', passwordHash: 'none' },
  });
  return {
    userId: user.id as UserId,
    name: user.name,
    role: 'administrator',
    zoneIds: [],
    staffId: null,
    zoneStaffId: null,
  };
};

beforeAll(async () => {
  full = (await createTestDb()).db;
  empty = (await createTestDb()).db;
  await full.$transaction((tx) => saveCase(tx, { case: SOURCE, today: TODAY }), { timeout: 60_000 });
  // The frame that a workbook speaks of (zones, codes, skills), without people.
  await empty.$transaction((tx) => saveCase(tx, { case: frameOf(SOURCE), today: TODAY }), { timeout: 60_000 });
  await empty.rota.deleteMany();
  await empty.staff.deleteMany();
  await empty.demand.deleteMany();
  actor = await makeActor(empty);
});

const frameOf = (source: PlanningCase): PlanningCase => ({
  ...source,
  demand: [],
  skillDemand: [],
  staff: source.staff.slice(0, 1).map(({ id, zone, positionPercent, codes }) => ({ id, zone, positionPercent, codes })),
  recipients: [],
});

async function readBack(content: Buffer) {
  const read = await readWorkbook(content);
  if (!read.ok) throw new Error(read.cause);
  return parseRows(read.sheets, matchColumns(read.sheets));
}

const previewIn = (db: Db, workbook: ParsedWorkbook, scope: Scope = ALL) =>
  previewWorkbook(db, { workbook, scope, now: NOW });

describe('a workbook', () => {
  it('loses nothing on the way out, through Excel and in again', async () => {
    const before = await currentWorkbook(full, { scope: ALL, today: TODAY });
    const { workbook, faults } = await readBack(await writeWorkbook(before));
    expect(faults).toEqual([]);
    const preview = await previewIn(empty, workbook);
    expect(preview.faults).toEqual([]);
    const verdict = await saveWorkbook(
      { db: empty, actor, now: () => NOW, scope: ALL },
      { workbook, stamp: preview.stamp },
    );
    expect(verdict).toMatchObject({ ok: true });
    expect(await currentWorkbook(empty, { scope: ALL, today: TODAY })).toEqual(before);
    const again = await previewIn(empty, workbook);
    expect(again.changes.flatMap((change) => [...change.added, ...change.changed, ...change.removed])).toEqual([]);
  });

  it('names sheet, row, column and what was expected for every fault, and writes nothing', async () => {
    const before = await currentWorkbook(full, { scope: ALL, today: TODAY });
    const [first, second] = before.staff;
    if (!first || !second) throw new Error('the fixture has staff');
    const broken = {
      ...before,
      staff: [
        { ...first, positionPercent: 180 },
        { ...second, zone: 'Langtvekkistan' },
      ],
      demand: [{ weekday: 1, code: 'D', min: 6, max: 4 }],
    };
    const { workbook, faults } = await readBack(await writeWorkbook(broken));
    expect(faults).toEqual([
      { sheet: 'Ansatte', line: 2, column: 'Stilling %', found: '180', expected: 'range', detail: '0.01–100' },
    ]);
    const preview = await previewIn(full, workbook);
    expect(preview.faults).toContainEqual(
      expect.objectContaining({
        sheet: 'Ansatte',
        line: 3,
        column: 'Sone',
        found: 'Langtvekkistan',
        expected: 'known',
      }),
    );
    expect(preview.faults).toContainEqual(
      expect.objectContaining({ sheet: 'Bemanning', column: 'Høyst', expected: 'order' }),
    );
    const verdict = await saveWorkbook(
      { db: full, actor: await makeActor(full), now: () => NOW, scope: ALL },
      { workbook, stamp: preview.stamp },
    );
    expect(verdict).toEqual({ ok: false, cause: 'faults' });
    expect(await currentWorkbook(full, { scope: ALL, today: TODAY })).toEqual(before);
  });

  it('cannot leave a carer alone where two are always to go together', async () => {
    const recipient = await full.recipient.findFirstOrThrow({ where: { visitPlans: { some: { carers: 1 } } } });
    const current = await currentWorkbook(full, { scope: ALL, today: TODAY });
    const { workbook } = await readBack(await writeWorkbook(current));
    await full.recipient.update({ where: { id: recipient.id }, data: { neverAlone: true } });
    const preview = await previewIn(full, workbook);
    await full.recipient.update({ where: { id: recipient.id }, data: { neverAlone: false } });
    const alone = current.visitPlans.filter((row) => row.recipient === recipient.reference && row.carers === 1);
    expect(preview.faults.map(({ expected }) => expected)).toEqual(alone.map(() => 'twoTogether'));
  });

  it('is refused where the data has changed since the preview', async () => {
    const { workbook } = await readBack(await writeWorkbook(await currentWorkbook(full, { scope: ALL, today: TODAY })));
    const preview = await previewIn(empty, workbook);
    await empty.staff.updateMany({ where: { reference: 'S01' }, data: { weekendEvery: 2 } });
    const verdict = await saveWorkbook(
      { db: empty, actor, now: () => NOW, scope: ALL },
      { workbook, stamp: preview.stamp },
    );
    expect(verdict).toEqual({ ok: false, cause: 'changedMeanwhile' });
  });

  it('is refused for recipients outside the zones of a leader', async () => {
    const zone = await full.zone.findFirstOrThrow({ where: { reference: 'Z1' } });
    const { workbook } = await readBack(await writeWorkbook(await currentWorkbook(full, { scope: ALL, today: TODAY })));
    const preview = await previewIn(full, workbook, { kind: 'zones', zoneIds: [zone.id] });
    const lines = preview.faults.filter((found) => found.sheet === 'Mottakere' && found.expected === 'zoneScope');
    expect(lines).toHaveLength(await full.recipient.count({ where: { zoneId: { not: zone.id } } }));
  });

  it('writes a text that looks like a formula as text', async () => {
    const before = await currentWorkbook(full, { scope: ALL, today: TODAY });
    const [first] = before.staff;
    if (!first) throw new Error('the fixture has staff');
    const { workbook } = await readBack(await writeWorkbook({ ...before, staff: [{ ...first, name: '=1+1' }] }));
    expect(workbook.staff?.[0]?.values.name).toBe('=1+1');
  });

  it('is understood with other headings in another order, and its template is one', async () => {
    const sheets = [
      {
        name: 'behov',
        rows: [
          ['MAX', 'dag', 'min', 'Vakt'],
          [6, 'ti', 4, 'D'],
        ],
      },
    ];
    expect(parseRows(sheets, matchColumns(sheets))).toEqual({
      workbook: { demand: [{ line: 2, values: { weekday: 2, code: 'D', min: 4, max: 6 } }] },
      faults: [],
    });
    const { faults } = await readBack(await writeTemplate());
    expect(faults).toEqual([]);
  });

  it('is read for the faults of its other columns where one is missing', async () => {
    const sheets = [
      {
        name: 'Bemanning',
        rows: [
          ['Ukedag', 'Minst', 'Maks'],
          ['mandag', 'fire', 6],
        ],
      },
    ];
    const { workbook, faults } = parseRows(sheets, matchColumns(sheets));
    expect(workbook).toEqual({});
    expect(faults).toMatchObject([
      { line: 1, column: 'Vaktkode', expected: 'column' },
      { line: 2, column: 'Minst', found: 'fire', expected: 'integer' },
    ]);
  });

  it('is left alone where it is the template with nothing filled in', async () => {
    const { workbook } = await readBack(await writeTemplate());
    const { changes, faults } = await previewIn(full, workbook);
    expect(faults).toEqual([]);
    expect(changes.flatMap((change) => [...change.added, ...change.changed, ...change.removed])).toEqual([]);
  });

  it('is refused where it is no workbook', async () => {
    expect(await readWorkbook(Buffer.from('PK but not really a zip'))).toEqual({ ok: false, cause: 'notExcel' });
    expect(await readWorkbook(Buffer.alloc(6 * 1024 * 1024))).toEqual({ ok: false, cause: 'tooLarge' });
  });
});
