import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { Member } from '~/domain/training/reach';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { localTimeOf } from '~/platform/time/instants';
import { dateOfInstant } from '~/platform/time/now.server';
import type { Whom } from './period';

/** A theme lunch with those who were there. */
export interface LunchRow {
  readonly id: string;
  readonly date: IsoDate;
  readonly start: Clock;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly isOver: boolean;
  readonly themeId: string | null;
  /** None is all zones. */
  readonly zoneId: string | null;
  readonly present: readonly string[];
}

interface Wanted {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly now: Date;
}

/** Theme lunches from a date to another, both included, in order. */
export async function lunchesBetween(db: Db, { from, to, now }: Wanted): Promise<LunchRow[]> {
  const rows = await db.seriesSession.findMany({
    // Dates are local and instants are not: a day more on either side holds all of them.
    where: {
      series: { kind: 'themeLunch' },
      startsAt: { gte: toDbDate(addDays(from, -1)), lt: toDbDate(addDays(to, 2)) },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, status: true, themeId: true },
      series: { select: { zoneId: true } },
      attendances: { where: { status: 'present' }, select: { staffId: true, zoneStaffId: true } },
    },
  });
  return rows
    .map(({ id, startsAt, endsAt, status, themeId, series, attendances }) => ({
      ...{ id, status, themeId, date: dateOfInstant(startsAt), isOver: endsAt <= now, zoneId: series.zoneId },
      start: localTimeOf({ instant: startsAt, timeZone: DEFAULT_TIME_ZONE }),
      present: attendances.flatMap(({ staffId, zoneStaffId }) => staffId ?? zoneStaffId ?? []),
    }))
    .filter(({ date }) => from <= date && date <= to);
}

/** One of a zone's staff, with her name. */
export interface NamedMember extends Member {
  readonly name: string;
  readonly isInGroup: boolean;
}

/** Everyone who belongs to a zone on a date: its own staff, and those of the resource group who have a line in the rota. */
export async function membersOn(db: Db, { on, whom }: { on: IsoDate; whom: Whom }): Promise<NamedMember[]> {
  const day = toDbDate(on);
  const order = [{ name: 'asc' as const }, { id: 'asc' as const }];
  const select = { id: true, zoneId: true, name: true } as const;
  const [group, others] = await Promise.all([
    whom === 'utenfor'
      ? []
      : db.staff.findMany({
          where: {
            onCall: false,
            employedFrom: { lte: day },
            OR: [{ employedTo: null }, { employedTo: { gte: day } }],
          },
          ...{ orderBy: order, select },
        }),
    db.zoneStaff.findMany({
      where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      ...{ orderBy: order, select },
    }),
  ]);
  return [...group.map((one) => ({ ...one, isInGroup: true })), ...others.map((one) => ({ ...one, isInGroup: false }))];
}

/** The zones there are on a date, in their order. */
export const zonesOn = (db: Db, on: IsoDate) =>
  db.zone.findMany({
    where: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(on) } }] },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  });

/** The themes of lunches: those that a series of lunches takes in turn, and those in `given` beside them. */
export const lunchThemes = (db: Db, given: readonly string[]) =>
  db.theme.findMany({
    where: {
      OR: [
        { id: { in: [...given] } },
        { endsOn: null, series: { some: { series: { kind: 'themeLunch', endedAt: null } } } },
      ],
    },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  });

/** The date of the first lunch there is, or `null`. */
export async function firstLunch(db: Db): Promise<IsoDate | null> {
  const first = await db.seriesSession.findFirst({
    where: { series: { kind: 'themeLunch' } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  return first && dateOfInstant(first.startsAt);
}
