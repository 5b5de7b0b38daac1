import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate, type Weekday } from '~/domain/time/clock';
import { couldCome, letsCome, type CouldCome, type Span } from '~/domain/training/who-could-come';
import { fromDbDate, toDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import { dateOfInstant } from '../time/now.server';
import { localTimeOf } from '../time/instants';
import { sessionTimes } from './session-times';

/** Weeks before and after a session in which somebody's rota is looked at for its weekday. */
const NEAR_DAYS = 12 * 7;

interface SessionAsked extends Span {
  readonly id: string;
}

/** Who of the group could come, by session and staff id. */
export type CouldComeBySession = ReadonlyMap<string, ReadonlyMap<string, CouldCome>>;

/** Who of the group could come to each session, from the shift book. People are there from their first day to their last. */
export async function whoCouldCome(db: Db | Tx, sessions: readonly SessionAsked[]): Promise<CouldComeBySession> {
  const dates = sessions.map(({ startsAt }) => dateOfInstant(startsAt)).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const near = { gte: toDbDate(addDays(first, -NEAR_DAYS)), lte: toDbDate(addDays(last, NEAR_DAYS)) };
  const [staff, shifts, absences] = await Promise.all([
    db.staff.findMany({ select: { id: true, employedFrom: true, employedTo: true } }),
    db.shift.findMany({
      where: { date: near, staffId: { not: null }, status: { in: ['planned', 'absent'] } },
      select: { staffId: true, date: true, startsAt: true, endsAt: true, status: true },
    }),
    db.staffAbsence.findMany({ where: { fromOn: { lte: toDbDate(last) }, toOn: { gte: toDbDate(first) } } }),
  ]);
  const shiftsOf = groupedBy(
    shifts.map((shift) => ({ ...shift, date: fromDbDate(shift.date) })),
    ({ staffId }) => staffId,
  );
  const absencesOf = groupedBy(absences, ({ staffId }) => staffId);
  const datedOf = new Map([...shiftsOf].map(([id, rows]) => [id, datedShifts(rows)]));
  return new Map(
    sessions.map((session) => {
      const date = dateOfInstant(session.startsAt);
      const day = toDbDate(date);
      const present = staff.filter(
        (one) => one.employedFrom <= day && (one.employedTo === null || one.employedTo >= day),
      );
      const asked = { session, date, hoursOn: hoursOn(session) };
      const answers = present.map(({ id }): [string, CouldCome] => {
        const book = bookOf({ ...asked, shifts: datedOf.get(id) ?? NO_SHIFTS, absences: absencesOf.get(id) ?? [] });
        return [id, couldCome({ session, book })];
      });
      return [session.id, new Map(answers)];
    }),
  );
}

type ShiftRow = Span & { readonly date: IsoDate; readonly status: string };

/** The shifts of one person, as they are asked for. */
interface DatedShifts {
  readonly onDate: ReadonlyMap<IsoDate, readonly ShiftRow[]>;
  readonly onWeekday: ReadonlyMap<Weekday, readonly ShiftRow[]>;
}

const NO_SHIFTS: DatedShifts = { onDate: new Map(), onWeekday: new Map() };

const datedShifts = (rows: readonly ShiftRow[]): DatedShifts => ({
  onDate: groupedBy(rows, ({ date }) => date),
  onWeekday: groupedBy(rows, ({ date }) => weekdayOfDate(date)),
});

/** The hours of a session on another date. Kept, because everyone's shifts are held against them. */
function hoursOn(session: Span): (date: IsoDate) => Span {
  const start = localTimeOf({ instant: session.startsAt, timeZone: DEFAULT_TIME_ZONE });
  const minutes = (+session.endsAt - +session.startsAt) / 60_000;
  const known = new Map<IsoDate, Span>();
  return (date) => {
    const hours = known.get(date) ?? sessionTimes({ date, start, minutes });
    known.set(date, hours);
    return hours;
  };
}

interface Rows {
  readonly session: Span;
  readonly date: IsoDate;
  readonly hoursOn: (date: IsoDate) => Span;
  readonly shifts: DatedShifts;
  readonly absences: readonly { readonly fromOn: Date; readonly toOn: Date }[];
}

function bookOf({ session, date, hoursOn, shifts, absences }: Rows) {
  const day = toDbDate(date);
  const [from, to] = [addDays(date, -NEAR_DAYS), addDays(date, NEAR_DAYS)];
  const here = [...(shifts.onDate.get(addDays(date, -1)) ?? []), ...(shifts.onDate.get(date) ?? [])];
  const sameWeekday = shifts.onWeekday.get(weekdayOfDate(date)) ?? [];
  return {
    shifts: here.filter((shift) => shift.status === 'planned' && (shift.date === date || letsCome({ shift, session }))),
    isAway:
      absences.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ||
      here.some((shift) => shift.status === 'absent' && letsCome({ shift, session })),
    isEverThere: sameWeekday.some(
      (shift) => from <= shift.date && shift.date <= to && letsCome({ shift, session: hoursOn(shift.date) }),
    ),
  };
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const found = new Map<Key, Row[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known) known.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
