import type { Clock, IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { bestPairs, lunchDates, PARTS, reachedBy } from '~/domain/training/best-dates';
import { letsCome } from '~/domain/training/who-could-come';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { sessionTimes } from '~/platform/series/session-times';
import { dateOfInstant } from '~/platform/time/now.server';
import { lunchChances } from './lunch-chances';
import { lunchHabits } from './lunch-habits.query.server';
import { lunchesBetween, lunchThemes, membersOn, zonesOn } from './lunch-rows.query.server';
import type { Whom } from './period';
import type { ProposalChoice } from './proposal-choice';

/** People need so long to know of a lunch. */
const NOTICE_DAYS = 7;
/** Whoever was at the theme within so long needs no other lunch about it. */
const FRESH_DAYS = 365;
const MOST_PAIRS = 5;

interface Asked {
  readonly choice: ProposalChoice;
  readonly whom: Whom;
  readonly now: Date;
}

/** The pairs of dates that reach most of those in a zone who have not had a theme. */
export async function lunchProposal(db: Db, { choice, whom, now }: Asked) {
  const today = dateOfInstant(now);
  const [zones, themes] = await Promise.all([zonesOn(db, today), lunchThemes(db, [])]);
  const theme = themes.find(({ id }) => id === choice.themeId) ?? themes[0];
  const zone = zones.find(({ id }) => id === choice.zoneId) ?? zones[0];
  if (!theme || !zone) return null;
  const span = { from: addDays(today, NOTICE_DAYS), to: addDays(today, NOTICE_DAYS + choice.weeks * 7 - 1) };
  const [been, coming, members, habits, book] = await Promise.all([
    lunchesBetween(db, { from: addDays(today, -FRESH_DAYS), to: today, now }),
    lunchesBetween(db, { ...span, now }),
    membersOn(db, { on: today, whom }),
    lunchHabits(db, zone.id),
    shiftBook(db, span),
  ]);
  const start = choice.start ?? habits.start;
  const held = been.filter(({ status }) => status === 'held');
  const had = new Set(held.flatMap(({ themeId, present }) => (themeId === theme.id ? present : [])));
  const ofZone = members.filter(({ zoneId }) => zoneId === zone.id);
  const asked = ofZone.filter(({ id }) => !had.has(id));
  const taken = coming.filter((one) => one.status !== 'cancelled' && (one.zoneId === null || one.zoneId === zone.id));
  const known = { from: span.from, to: book.to < span.to ? book.to : span.to };
  const dates = lunchDates({ ...known, taken: new Set(taken.map(({ date }) => date)) });
  const onShift = book.onShift({ dates, start, minutes: habits.minutes });
  const chances = lunchChances({ lunches: held, members: asked, zone: ofZone, dates, onShift });
  const ofGroup = chances.filter((_, index) => asked[index]?.isInGroup);
  const atWork = (date: IsoDate) => [...onShift.values()].filter((of) => of.has(date)).length;
  return {
    ...{ zones, themes, theme, zone, start, weeks: choice.weeks, bookTo: book.to < span.to ? book.to : null },
    ...{ asked: asked.length, askedInGroup: ofGroup.length, dates: dates.length },
    pairs: bestPairs({ dates: dates.length, chances, most: MOST_PAIRS }).map((pair) => ({
      dates: [pair.first, pair.second].flatMap((index) => dates[index] ?? []).map((on) => ({ on, atWork: atWork(on) })),
      reached: pair.reached / PARTS,
      reachedInGroup: reachedBy(ofGroup, pair) / PARTS,
    })),
  };
}

export type LunchProposal = NonNullable<Awaited<ReturnType<typeof lunchProposal>>>;
export type ProposedPair = LunchProposal['pairs'][number];

/** The last date that the shift book knows, and who of the group is at work then. */
async function shiftBook(db: Db, { from, to }: { from: IsoDate; to: IsoDate }) {
  const [shifts, last] = await Promise.all([
    db.shift.findMany({
      where: { date: { gte: toDbDate(from), lte: toDbDate(to) }, staffId: { not: null }, status: 'planned' },
      select: { staffId: true, date: true, startsAt: true, endsAt: true },
    }),
    db.shift.findFirst({ where: { status: 'planned' }, orderBy: { date: 'desc' }, select: { date: true } }),
  ]);
  return {
    to: last === null ? addDays(from, -1) : fromDbDate(last.date),
    onShift({ dates, start, minutes }: { dates: readonly IsoDate[]; start: Clock; minutes: number }) {
      const datesOf = new Map<string, Set<IsoDate>>();
      const sessions = new Map(dates.map((date) => [date, sessionTimes({ date, start, minutes })]));
      for (const { staffId, date: day, ...shift } of shifts) {
        const date = fromDbDate(day);
        const session = sessions.get(date);
        if (staffId === null || !session || !letsCome({ shift, session })) continue;
        datesOf.set(staffId, (datesOf.get(staffId) ?? new Set()).add(date));
      }
      return datesOf;
    },
  };
}
