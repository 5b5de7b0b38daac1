import { daysBetween, addDays, minutesOf, MINUTES_PER_DAY, mod } from '~/domain/time/clock';
import type { Clock, IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import type { Duty } from './visit-row';
import type { CivilSpan } from './visits-between.query.server';

const CODE = { select: { code: true, startTime: true, endTime: true } } as const;

interface Wanted {
  readonly shown: ShownVersion;
  readonly span: CivilSpan;
  readonly scope: Scope;
}

/** Who is on shift on each day of a span: the shift book for a published version, else the cells of the draft. */
export function dutiesBetween(db: Db, wanted: Wanted): Promise<Duty[]> {
  return wanted.shown.version.isPublished ? liveDuties(db, wanted) : draftDuties(db, wanted);
}

async function liveDuties(db: Db, { span, scope }: Wanted): Promise<Duty[]> {
  const shifts = await db.shift.findMany({
    where: {
      date: { gte: toDbDate(span.from), lte: toDbDate(span.to) },
      status: 'planned',
      staffId: scope.kind === 'own' ? scope.staffId : { not: null },
    },
    select: { date: true, staffId: true, staff: { select: { name: true } }, shiftCode: CODE },
  });
  return shifts.flatMap(({ date, staff, staffId, shiftCode }) =>
    staff && staffId ? [dutyOf({ date: fromDbDate(date), staffId, staffName: staff.name, shiftCode })] : [],
  );
}

async function draftDuties(db: Db, { shown, span, scope }: Wanted): Promise<Duty[]> {
  const rotaDays = shown.rota.weeks * 7;
  const first = daysBetween({ from: shown.rota.startsOn, to: span.from });
  const dates = Array.from({ length: daysBetween(span) + 1 }, (_, offset) => ({
    date: addDays(span.from, offset),
    rotaDay: mod(first + offset, rotaDays),
  }));
  const [cells, absences] = await Promise.all([
    db.rotaCell.findMany({
      where: {
        rotaVersionId: shown.version.id,
        day: { in: dates.map((day) => day.rotaDay) },
        shiftCodeId: { not: null },
        ...(scope.kind === 'own' ? { staffId: scope.staffId } : {}),
      },
      select: { day: true, staffId: true, staff: { select: { name: true } }, shiftCode: CODE },
    }),
    db.staffAbsence.findMany({ where: { fromOn: { lte: toDbDate(span.to) }, toOn: { gte: toDbDate(span.from) } } }),
  ]);
  const away = (staffId: string, date: IsoDate) =>
    absences.some((row) => row.staffId === staffId && fromDbDate(row.fromOn) <= date && date <= fromDbDate(row.toOn));
  return dates.flatMap(({ date, rotaDay }) =>
    cells
      .filter((cell) => cell.day === rotaDay && !away(cell.staffId, date))
      .flatMap(({ staffId, staff, shiftCode }) =>
        shiftCode ? [dutyOf({ date, staffId, staffName: staff.name, shiftCode })] : [],
      ),
  );
}

function dutyOf(found: {
  date: IsoDate;
  staffId: string;
  staffName: string;
  shiftCode: { code: string; startTime: string; endTime: string };
}): Duty {
  const { shiftCode, ...who } = found;
  const start = minutesOf(shiftCode.startTime as Clock);
  const end = minutesOf(shiftCode.endTime as Clock);
  return { ...who, code: shiftCode.code, start, end: end <= start ? end + MINUTES_PER_DAY : end };
}
