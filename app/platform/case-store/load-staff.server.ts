import type { Code, IsoDate, Skill, StaffId, ZoneId } from '~/domain/brand';
import type { CaseStaff, CaseWish } from '~/domain/case/planning-case';
import { addDays, daysBetween, type Weekday } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { Prisma } from '../db/generated/client';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '../db/dates';
import type { CasePeriod } from './load-case.server';

export interface FixedCell {
  day: number;
  code: string | null;
}

interface StaffToLoad {
  resourceGroupId: string;
  period: CasePeriod;
  /** By database id. */
  fixed: ReadonlyMap<string, readonly FixedCell[]>;
  /** The codes of the case; others are not planned. */
  codes: ReadonlySet<string>;
  /** Whether people who only take open shifts are there too; they have no line in a rota. */
  withOnCall?: boolean;
}

const WITH = {
  zone: { select: { reference: true } },
  skills: { select: { skill: { select: { name: true } } }, orderBy: { skill: { sortOrder: 'asc' } } },
  shiftCodes: {
    select: { shiftCode: { select: { code: true } } },
    orderBy: [{ shiftCode: { sortOrder: 'asc' } }, { shiftCode: { code: 'asc' } }],
  },
  wishes: { include: { shiftCode: { select: { code: true } } }, orderBy: { sortOrder: 'asc' } },
  absences: true,
} satisfies Prisma.StaffInclude;

type StaffRow = Prisma.StaffGetPayload<{ include: typeof WITH }>;

/** The people of the group with a line in the rota who are employed some day of the period and have a shift code to work. */
export async function loadStaff(tx: Tx, wanted: StaffToLoad): Promise<CaseStaff[]> {
  const rows = await tx.staff.findMany({
    where: {
      resourceGroupId: wanted.resourceGroupId,
      ...(wanted.withOnCall ? {} : { onCall: false }),
      employedFrom: { lte: toDbDate(wanted.period.end) },
      OR: [{ employedTo: null }, { employedTo: { gte: toDbDate(wanted.period.asOf) } }],
    },
    include: WITH,
    orderBy: [{ sortOrder: 'asc' }, { reference: 'asc' }],
  });
  return rows.map((row) => personOf(row, wanted)).filter(({ codes }) => codes.length > 0);
}

function personOf(row: StaffRow, wanted: StaffToLoad): CaseStaff {
  const codes = row.shiftCodes.map(({ shiftCode }) => shiftCode.code).filter((code) => wanted.codes.has(code));
  const known = (code: string | undefined) => code === undefined || wanted.codes.has(code);
  const off = daysOff(row, wanted.period);
  const wishes = row.wishes.filter((wish) => known(wish.shiftCode?.code)).map(wishOf);
  const fixed = (wanted.fixed.get(row.id) ?? []).filter((cell) => known(cell.code ?? undefined));
  return {
    id: row.reference as StaffId,
    name: row.name,
    zone: row.zone.reference as ZoneId,
    positionPercent: row.positionPercent,
    skills: row.skills.map(({ skill }) => skill.name as Skill),
    codes: codes as Code[],
    weekendEvery: row.weekendEvery,
    ...(off.length > 0 ? { off } : {}),
    ...(row.offWeekdays.length > 0 ? { offWeekdays: row.offWeekdays as Weekday[] } : {}),
    ...(wishes.length > 0 ? { wishes } : {}),
    ...(fixed.length > 0 ? { fixed: fixed.map(({ day, code }) => ({ day, code: code as Code | null })) } : {}),
  };
}

function wishOf(wish: StaffRow['wishes'][number]): CaseWish {
  const date = fromDbDateOrNull(wish.date);
  return {
    ...(date === null ? { weekday: wish.weekday as Weekday } : { date }),
    want: (wish.shiftCode?.code ?? 'off') as CaseWish['want'],
    weight: wish.weight as CaseWish['weight'],
  };
}

/** Days of the period on which the person is away or not employed, in order. */
function daysOff(row: StaffRow, period: CasePeriod): IsoDate[] {
  const from = fromDbDate(row.employedFrom);
  const to = fromDbDateOrNull(row.employedTo);
  const away = row.absences.map((absence) => ({ from: fromDbDate(absence.fromOn), to: fromDbDate(absence.toOn) }));
  const isOff = (date: IsoDate) =>
    date < from || (to !== null && date > to) || away.some((absence) => absence.from <= date && date <= absence.to);
  const days = daysBetween({ from: period.start, to: period.end }) + 1;
  return Array.from({ length: days }, (_, day) => addDays(period.start, day)).filter(isOff);
}
