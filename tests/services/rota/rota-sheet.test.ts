import { inflateRawSync } from 'node:zlib';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { addDays } from '~/domain/time/clock';
import { rotaSheet } from '~/features/rota/rota-sheet.server';
import { readWallRota } from '~/features/rota/wall-rota.query.server';
import { createI18n } from '~/platform/i18n/create-i18n';
import { loadTexts } from '~/platform/i18n/load-texts';
import { makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let file: Buffer;
let rows: unknown[][];
let plan: Plan;

beforeAll(async () => {
  const { db } = await createTestDb();
  const { rotaId, kari } = await makeSmallRota(db);
  plan = smallPlan(1);
  const { id } = await makeDraft(db, { rotaId, plan, actor: kari });
  const asked = { actor: kari, versionId: id, turn: 0, today: '2026-09-09' as IsoDate, language: 'nb' } as const;
  const wall = await readWallRota(db, asked);
  if (!wall) throw new Error('There is no rota');
  const i18n = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
  file = await rotaSheet(wall, i18n.getFixedT(null, 'rota'));
  const [sheet] = await readExcelFile(file);
  rows = sheet?.data ?? [];
});

describe('the rota as an Excel file', () => {
  it('has weeks and days across', () => {
    const days = smallCase().rotaWeeks * 7;
    expect(rows[1]?.filter((value) => String(value ?? '').startsWith('uke '))).toHaveLength(days / 7);
    expect(rows[1]?.[1]).toBe('uke 37 (7.–13.9.)');
    expect(rows[2]?.slice(0, 4)).toEqual(['Ansatt', 'M 7', 'T 8', 'O 9']);
    expect(rows[2]?.[days + 1]).toBe('Timer');
  });

  it('has every person with her shifts and hours', () => {
    const { shiftCodes, staff } = smallCase();
    staff.forEach((person, index) => {
      const row = rows[3 + index] ?? [];
      const line = plan.rota[person.id] ?? [];
      const minutes = line.reduce(
        (sum, code) => sum + (shiftCodes.find((shift) => shift.code === code)?.paidMinutes ?? 0),
        0,
      );
      expect(row[0]).toBe(person.name);
      const cells = row.slice(1, line.length + 1).map((value) => String(value ?? ''));
      expect(cells.map((cell) => (/^(F\d)?$/.test(cell) ? null : cell))).toEqual(line);
      // One statutory day off for each week, on the person's own free days.
      expect(cells.filter((cell) => cell === 'F1')).toHaveLength(line.length / 7);
      expect(row[line.length + 1]).toBe(Math.round(minutes / 6) / 10);
    });
  });

  it('counts the people on each shift of each day, but those who are away', () => {
    const { shiftCodes, staff, start } = smallCase();
    const isAway = (id: string, day: number) =>
      staff.some((one) => one.id === id && one.off?.includes(addDays(start, day)));
    shiftCodes.forEach(({ code }, index) => {
      const row = rows[3 + staff.length + index] ?? [];
      const lines = Object.entries(plan.rota);
      const days = lines[0]?.[1] ?? [];
      const counts = days.map((_, day) => lines.filter(([id, line]) => line[day] === code && !isAway(id, day)).length);
      expect(row[0]).toBe(`På vakt ${code}`);
      expect(row.slice(1, counts.length + 1)).toEqual(counts);
    });
  });

  it('says what the letters stand for', () => {
    const told = rows.slice(3 + smallCase().staff.length).map(([value]) => String(value ?? ''));
    for (const { code, start, end } of smallCase().shiftCodes) {
      expect(told.some((line) => line.startsWith(`${code}: `) && line.endsWith(`${start}–${end}`))).toBe(true);
    }
  });

  it('is printed with all its days on one sheet of paper', () => {
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" [^>]*orientation="landscape"/);
  });
});

/** The text of a part of a workbook, which is a zip file: the names of a part stand 30 bytes into its header. */
function partOf(zip: Buffer, name: string): string {
  const header = zip.indexOf(name) - 30;
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return inflateRawSync(zip.subarray(start)).toString('utf8');
}
