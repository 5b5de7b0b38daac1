import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { grouped } from '~/domain/grouped';
import { addDays, daysBetween } from '~/domain/time/clock';
import { smallestSets } from '~/planner/bounds/plan-bounds';
import type { Db, Tx } from '../db/db.server';
import { oneAtATime } from '../db/one-at-a-time.server';
import { dateOfInstant } from '../time/now.server';
import { planMakers } from './feasible';
import { pastBook, type PastVisit } from './past-book';
import { readPastVisits, readPublishedDuties, type Period } from './read-past-visits.server';
import { readPeople } from './read-people.server';
import { staleWindows, type StaleWindow } from './stale-windows.server';
import { windowRow, type AskedWindow, type WindowRow } from './window-row';
import { writeWindows } from './write-windows.server';

/** What measures windows waits for others that do. */
const CONTINUITY_WORK = 'continuity';
/** Mondays whose windows are measured in one transaction. */
const WEEKS_AT_ONCE = 13;
const LONGEST_WINDOW = 28;
const MOST_MS = 120_000;

/**
 * Measures every window of 14 and 28 days that is over and has not been measured since it last changed, and keeps the
 * rows. Answers how many. Whoever is second finds nothing to do.
 */
export async function measureWindows(db: Db, { now }: { now: Date }): Promise<number> {
  let measured = 0;
  for (const windows of inChunks(await staleWindows(db, { today: dateOfInstant(now) }))) {
    await db.$transaction(
      async (tx) => {
        await oneAtATime(tx, CONTINUITY_WORK);
        const rows = await measureTogether(tx, windows);
        await writeWindows(tx, { rows, now });
        measured += rows.length;
      },
      { timeout: MOST_MS },
    );
  }
  return measured;
}

/** Windows that begin within as many weeks as are read at once. They come by their first day. */
function inChunks(windows: readonly StaleWindow[]): StaleWindow[][] {
  const chunks: StaleWindow[][] = [];
  for (const window of windows) {
    const chunk = chunks.at(-1);
    const first = chunk?.[0];
    const isNear = first && daysBetween({ from: first.startsOn, to: window.startsOn }) < WEEKS_AT_ONCE * 7;
    if (chunk && isNear) chunk.push(window);
    else chunks.push([window]);
  }
  return chunks;
}

async function measureTogether(tx: Tx, windows: readonly StaleWindow[]): Promise<WindowRow[]> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return [];
  const to: IsoDate = addDays(last.startsOn, LONGEST_WINDOW);
  const period: Period = { from: first.startsOn, to, timeZone: DEFAULT_TIME_ZONE };
  const people = await readPeople(tx, period);
  const book = pastBook(await readPastVisits(tx, period), people);
  const duties = await readPublishedDuties(tx, period);
  const entries = book.flatMap(({ planned }) => planned ?? []);
  const makers = planMakers({ ...people, duties, entries });
  const measured = { makers, numbers: people.numbers, fewest: smallestSets() };
  const byRecipient = grouped(book, ({ recipient }) => recipient);
  return windows.flatMap((window) => {
    const recipient = people.recipients.get(window.recipientId);
    if (!recipient) return [];
    const from = daysBetween({ from: period.from, to: window.startsOn });
    const span = { from, to: from + window.days };
    const visits = (byRecipient.get(recipient.id) ?? []).filter((visit) => touches(visit, span));
    return [windowRow(measured, { recipient, startsOn: window.startsOn, window: span, visits })];
  });
}

/** Whether a visit was planned or made in a window. */
const touches = ({ day, planned }: PastVisit, { from, to }: AskedWindow['window']): boolean =>
  (day >= from && day < to) || (planned !== null && planned.day >= from && planned.day < to);
