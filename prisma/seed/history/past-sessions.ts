import type { IsoDate } from '~/domain/brand';
import { splitSeries } from '~/domain/series/split-series';
import type { CouldCome } from '~/domain/training/who-could-come';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import type { AttendanceStatus, Prisma } from '~/platform/db/generated/client';
import { whoCouldCome } from '~/platform/series/could-come.server';
import { makeSessions } from '~/platform/series/make-sessions.server';
import { patternOf } from '~/platform/series/series-pattern.server';
import type { Dice } from '../../../scripts/lib/dice';
import { makeId } from './history-rows';

/** Of those at work while there is supervision, so many were there; the others had visits. */
const CAME_TO_SUPERVISION = 0.85;
/** Of the staff of a zone, so many came to one of the two lunches of a date. */
const CAME_TO_LUNCH = 0.55;

/**
 * Makes what was before each series: sessions from the first day of the past, supervision with those whom the shift book
 * lets come, and lunches with staff of the zone. The past goes on as the series that stands. Returns how many sessions.
 */
export async function makePastSessions(tx: Tx, past: { from: IsoDate; dice: Dice }): Promise<number> {
  await tx.zoneStaff.updateMany({ data: { startsOn: toDbDate(past.from) } });
  const series = await tx.series.findMany({
    where: { followsId: null, startsOn: { gt: toDbDate(past.from) } },
    orderBy: [{ startsOn: 'asc' }, { zone: { sortOrder: 'asc' } }],
    include: { themes: true },
  });
  let made = 0;
  for (const { themes, ...row } of series) {
    const pattern = patternOf(row);
    const { head } = splitSeries({ ...pattern, startsOn: past.from }, pattern.startsOn);
    if (head === null) continue;
    const id = makeId(past.dice);
    await tx.series.create({
      data: {
        ...{ ...row, id, rule: head.rule, startsOn: toDbDate(head.startsOn), madeUntil: null },
        themes: { create: themes.map(({ themeId, sortOrder }) => ({ themeId, sortOrder })) },
      },
    });
    await tx.series.update({ where: { id: row.id }, data: { followsId: id } });
    const { added } = await makeSessions(tx, { seriesId: id, now: toDbDate(pattern.startsOn) });
    await attend(tx, { seriesId: id, zoneId: row.zoneId, isGroup: row.audience === 'resourceGroup', dice: past.dice });
    made += added;
  }
  return made;
}

interface Attended {
  readonly seriesId: string;
  readonly zoneId: string | null;
  readonly isGroup: boolean;
  readonly dice: Dice;
}

async function attend(tx: Tx, { seriesId, zoneId, isGroup, dice }: Attended): Promise<void> {
  const sessions = await tx.seriesSession.findMany({
    where: { seriesId, status: 'planned' },
    orderBy: [{ occursOn: 'asc' }, { slot: 'asc' }],
  });
  const statuses = isGroup ? await groupStatuses(tx, { sessions, dice }) : await lunchGuests(tx, { zoneId, dice });
  const rows = sessions.flatMap((session): Prisma.SessionAttendanceCreateManyInput[] =>
    statuses(session).map((person) => ({
      ...{ id: makeId(dice), sessionId: session.id, ...person },
      ...{ source: 'list', registeredAt: session.endsAt },
    })),
  );
  await tx.sessionAttendance.createMany({ data: rows });
  const held = { seriesId, attendances: { some: { status: 'present' as const } } };
  await tx.seriesSession.updateMany({ where: held, data: { status: 'held' } });
}

interface Session {
  readonly id: string;
  readonly occursOn: Date;
  readonly slot: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

type Attendee = { readonly status: AttendanceStatus } & (
  { readonly staffId: string } | { readonly zoneStaffId: string }
);
type AttendeesOf = (session: Session) => Attendee[];

/** Everybody with a place in the rota is told of, as the shift book has her. */
async function groupStatuses(
  tx: Tx,
  { sessions, dice }: { sessions: readonly Session[]; dice: Dice },
): Promise<AttendeesOf> {
  const staff = await tx.staff.findMany({ where: { onCall: false }, orderBy: { sortOrder: 'asc' } });
  const couldCome = await whoCouldCome(tx, sessions);
  return ({ id }) =>
    staff.flatMap(({ id: staffId }) => {
      const could = couldCome.get(id)?.get(staffId);
      return could === undefined ? [] : [{ staffId, status: statusOf(could, dice) }];
    });
}

function statusOf(could: CouldCome, dice: Dice): AttendanceStatus {
  if (could === 'onShift') return dice.chance(CAME_TO_SUPERVISION) ? 'present' : 'onDutyElsewhere';
  return could === 'absent' ? 'ill' : 'off';
}

/** Each comes to one of the lunches of a date, or to none. */
async function lunchGuests(tx: Tx, { zoneId, dice }: { zoneId: string | null; dice: Dice }): Promise<AttendeesOf> {
  const guests = await tx.zoneStaff.findMany({
    where: zoneId === null ? {} : { zoneId },
    orderBy: { reference: 'asc' },
  });
  const slots = new Map<string, number | null>();
  return ({ occursOn, slot }) =>
    guests.flatMap(({ id: zoneStaffId }) => {
      const key = `${fromDbDate(occursOn)} ${zoneStaffId}`;
      if (slot === 0) slots.set(key, dice.chance(CAME_TO_LUNCH) ? dice.int(0, 1) : null);
      return slots.get(key) === slot ? [{ zoneStaffId, status: 'present' as const }] : [];
    });
}
