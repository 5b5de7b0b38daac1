import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import { couldCome, letsCome, type CouldCome, type Span } from '~/domain/training/who-could-come';
import { fromDbDate, toDbDate } from '../db/dates';
import type { Db } from '../db/db.server';
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
export async function whoCouldCome(db: Db, sessions: readonly SessionAsked[]): Promise<CouldComeBySession> {
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
  const shiftsOf = byStaff(shifts.map((shift) => ({ ...shift, date: fromDbDate(shift.date) })));
  const absencesOf = byStaff(absences);
  return new Map(
    sessions.map((session) => {
      const day = toDbDate(dateOfInstant(session.startsAt));
      const present = staff.filter(
        (one) => one.employedFrom <= day && (one.employedTo === null || one.employedTo >= day),
      );
      const answers = present.map(({ id }): [string, CouldCome] => {
        const book = bookOf({ session, shifts: shiftsOf.get(id) ?? [], absences: absencesOf.get(id) ?? [] });
        return [id, couldCome({ session, book })];
      });
      return [session.id, new Map(answers)];
    }),
  );
}

interface Rows {
  readonly session: Span;
  readonly shifts: readonly (Span & { readonly date: IsoDate; readonly status: string })[];
  readonly absences: readonly { readonly fromOn: Date; readonly toOn: Date }[];
}

function bookOf({ session, shifts, absences }: Rows) {
  const date = dateOfInstant(session.startsAt);
  const day = toDbDate(date);
  const here = shifts.filter((shift) => shift.date === date || shift.date === addDays(date, -1));
  const start = localTimeOf({ instant: session.startsAt, timeZone: DEFAULT_TIME_ZONE });
  const minutes = (+session.endsAt - +session.startsAt) / 60_000;
  const sameHours = (on: IsoDate) => sessionTimes({ date: on, start, minutes });
  return {
    shifts: here.filter((shift) => shift.status === 'planned' && (shift.date === date || letsCome({ shift, session }))),
    isAway:
      absences.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ||
      here.some((shift) => shift.status === 'absent' && letsCome({ shift, session })),
    isEverThere: shifts.some(
      (shift) =>
        weekdayOfDate(shift.date) === weekdayOfDate(date) && letsCome({ shift, session: sameHours(shift.date) }),
    ),
  };
}

function byStaff<Row extends { readonly staffId: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  const found = new Map<string | null, Row[]>();
  for (const row of rows) {
    const known = found.get(row.staffId);
    if (known) known.push(row);
    else found.set(row.staffId, [row]);
  }
  return found;
}
