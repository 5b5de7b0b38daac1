import { randomUUID } from 'node:crypto';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate, StaffId } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import { dateOfInstant } from '~/platform/time/now.server';
import { formatClock } from '~/platform/i18n/format-clock';
import { dayChanges } from './day-changes.query.server';
import type { DayList, DayShift, DayVisit } from './day-list';
import { dayToShow, isOfDay } from './shift-day';
import { carersNeeded, toldTap } from './told-visit.server';

interface Asked {
  readonly actor: Actor;
  readonly staffId: StaffId;
  /** The date in the address, or none. */
  readonly date: string | null;
  readonly now: Date;
}

/** A carer's day: her shift, her visits in order, and what changed. */
export async function dayList(db: Db, { actor, staffId, date: asked, now }: Asked): Promise<DayList> {
  const today = dateOfInstant(now);
  const near = dayToShow({ asked, now, today, shifts: await shiftsAround(db, { staffId, date: today }) });
  const shifts = await shiftsAround(db, { staffId, date: near });
  const [rows, travel, changes, nextShift] = await Promise.all([
    visitsAround(db, { staffId, date: near }),
    db.zoneTravel.findMany(),
    dayChanges(db, { actor, staffId, date: near, shifts }),
    db.shift.findFirst({
      where: { staffId, status: 'planned', date: { gt: toDbDate(near) } },
      orderBy: { startsAt: 'asc' },
      include: { shiftCode: true },
    }),
  ]);
  const ofDay = rows.filter((row) => isOfDay({ ...row, date: fromDbDate(row.date) }, { date: near, shifts }));
  const isHers = (row: VisitRow) =>
    row.carers.some((carer) => carer.staffId === staffId) || row.taps.some((tap) => tap.staffId === staffId);
  const minutes = new Map(travel.map((way) => [`${way.fromZoneId} ${way.toZoneId}`, way.minutes]));
  const reading = { staffId, minutes };
  return {
    ...{ date: near, staffId, changes },
    shifts: shifts.filter(({ date }) => date === near).map(({ shift }) => shift),
    nextShift: nextShift && { ...shiftOf(nextShift), date: fromDbDate(nextShift.date) },
    visits: inOrder(ofDay.filter(isHers), reading),
    elsewhere: inOrder(
      ofDay.filter((row) => !isHers(row) && row.status !== 'cancelled'),
      reading,
    ).map((visit) => ({ ...visit, travel: 0 })),
    people: Object.fromEntries(ofDay.flatMap(peopleOf)),
  };
}

const aroundDay = (date: IsoDate) => ({ gte: toDbDate(addDays(date, -1)), lte: toDbDate(addDays(date, 1)) });

type ShiftRow = Prisma.ShiftGetPayload<{ include: { shiftCode: true } }>;

const shiftOf = ({ shiftCode, startsAt, endsAt, status }: ShiftRow): DayShift => ({
  code: shiftCode.code,
  from: formatClock(startsAt),
  to: formatClock(endsAt),
  isAbsent: status === 'absent',
});

/** The shifts of a day and of the days beside it, as a night reaches over two. */
async function shiftsAround(db: Db, { staffId, date }: { staffId: string; date: IsoDate }) {
  const rows = await db.shift.findMany({
    where: { staffId, date: aroundDay(date), status: { in: ['planned', 'absent'] } },
    orderBy: { startsAt: 'asc' },
    include: { shiftCode: true },
  });
  return rows.map((row) => ({
    date: fromDbDate(row.date),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    shift: shiftOf(row),
  }));
}

const PERSON = { select: { staffId: true, staff: { select: { name: true } } } } as const;

const VISIT = {
  carers: { ...PERSON, where: { active: true }, orderBy: { staffId: 'asc' } },
  taps: { include: { staff: { select: { name: true } } } },
  visitPlan: { select: { carers: true, toKnow: true } },
  recipient: { select: { id: true, displayName: true, neverAlone: true, zone: { select: { id: true, name: true } } } },
} as const satisfies Prisma.VisitInclude;

type VisitRow = Prisma.VisitGetPayload<{ include: typeof VISIT }>;

/** Her visits, and those to people whom she may see because she is of their team. */
function visitsAround(db: Db, { staffId, date }: { staffId: StaffId; date: IsoDate }): Promise<VisitRow[]> {
  return db.visit.findMany({
    where: {
      date: aroundDay(date),
      OR: [
        { carers: { some: { staffId, active: true } } },
        { taps: { some: { staffId } } },
        { recipient: recipientsIn({ kind: 'own', staffId }, date) },
      ],
    },
    include: VISIT,
  });
}

/** When a visit is or was, for the order of the list. */
const timeOf = (row: VisitRow): number =>
  Math.min(
    row.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER,
    ...(row.startsAt ? [] : row.taps.map(({ at }) => at.getTime())),
  );

interface Reading {
  readonly staffId: string;
  /** By the ids of two zones. */
  readonly minutes: ReadonlyMap<string, number>;
}

function inOrder(rows: readonly VisitRow[], reading: Reading): DayVisit[] {
  const sorted = [...rows].sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  return sorted.map((row, place) => {
    const from = sorted[place - 1]?.recipient;
    const isNear = from === undefined || from.id === row.recipient.id;
    const travel = isNear ? 0 : (reading.minutes.get(`${from.zone.id} ${row.recipient.zone.id}`) ?? 0);
    return visitOf(row, { ...reading, travel });
  });
}

function visitOf(row: VisitRow, { staffId, travel }: Reading & { travel: number }): DayVisit {
  const { recipient, carers, taps, visitPlan } = row;
  return {
    id: row.id,
    from: row.startsAt && formatClock(row.startsAt),
    to: row.endsAt && formatClock(row.endsAt),
    order: timeOf(row),
    recipient: recipient.displayName,
    zone: recipient.zone.name,
    travel,
    toKnow: visitPlan?.toKnow ?? null,
    neverAlone: recipient.neverAlone,
    needed: carersNeeded(row),
    others: carers.flatMap((carer) =>
      carer.staffId === staffId ? [] : [{ staffId: carer.staffId, name: carer.staff.name }],
    ),
    isPlanned: carers.some((carer) => carer.staffId === staffId),
    isCancelled: row.status === 'cancelled',
    taps: taps.map(toldTap),
    nextTapId: randomUUID(),
  };
}

const peopleOf = ({ carers, taps }: VisitRow): [string, string][] =>
  [...carers, ...taps].map(({ staffId, staff }) => [staffId, staff.name]);
