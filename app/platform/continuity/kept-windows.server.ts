import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IsoDate } from '~/domain/brand';
import type { Review, WindowLength } from '~/domain/continuity/review-cells';
import type { ClassSums } from '~/domain/continuity/review-sums';
import { hiddenCells, type PeopleClass } from '~/domain/continuity/review-suppress';
import type { WindowPeople } from '~/domain/continuity/review-table';
import type { Db } from '../db/db.server';
import { peopleOfWindows, sumsOfClasses } from './read-windows.server';

/** What reviews are made of: sums of all windows of a length, of classes and never of one recipient. */
export interface KeptWindows {
  /** First days of the first and the last window of a zone, counted or not. */
  readonly spans: readonly { readonly zone: string; readonly first: IsoDate; readonly last: IsoDate }[];
  readonly windows: readonly WindowPeople[];
  readonly sums: readonly ClassSums[];
  /** Reviews that have been made of them, by what was asked for. */
  readonly reviews: Map<string, Review>;
}

interface Kept {
  readonly revision: string;
  readonly windows: Promise<KeptWindows>;
}

const kept = new WeakMap<Db, Map<WindowLength, Kept>>();

/**
 * The windows as they are in the database now. They change once a night, and seldom else, so they are read again only
 * where their revision is another. It is asked for first: what is read is never older than it.
 */
export async function keptWindows(db: Db, days: WindowLength): Promise<KeptWindows> {
  const revision = await revisionOfWindows(db);
  const lengths = kept.get(db) ?? new Map<WindowLength, Kept>();
  kept.set(db, lengths);
  const before = lengths.get(days);
  if (before?.revision === revision) return before.windows;
  const now: Kept = { revision, windows: readWindows(db, days) };
  lengths.set(days, now);
  now.windows.catch(() => {
    if (lengths.get(days) === now) lengths.delete(days);
  });
  return now.windows;
}

/**
 * Another one after every change: each row that is written has the number of its transaction, higher than those before.
 * `age` is how far back that is from the next one; numbers are only added here, and ages are quickly had.
 */
async function revisionOfWindows(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ revision: string }[]>`
    SELECT count(*) || ' ' || count(*) * age('3'::xid) - coalesce(sum(age(xmin)), 0) AS revision FROM continuity_window`;
  return row?.revision ?? '';
}

async function readWindows(db: Db, days: WindowLength): Promise<KeptWindows> {
  const [spans, windows, sums] = await Promise.all([
    db.$queryRaw<KeptWindows['spans'][number][]>`
      SELECT zone_id AS zone, min(starts_on)::text AS first, max(starts_on)::text AS last FROM continuity_window
      WHERE days = ${days} GROUP BY 1`,
    peopleOfWindows(db, days),
    sumsOfClasses(db, days),
  ]);
  const shared = windows.map(({ startsOn, classes }) => ({ startsOn, classes: sameClasses(classes) }));
  return { spans, windows: shared, sums, reviews: new Map() };
}

const MOST_KNOWN = 5_000;
const known = new Map<string, readonly PeopleClass[]>();

/** One list for all windows of the same people: what is hidden is found out once for each. */
function sameClasses(classes: readonly PeopleClass[]): readonly PeopleClass[] {
  const key = JSON.stringify(classes);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, classes);
  return classes;
}

const hidden = new WeakMap<readonly PeopleClass[], ReadonlySet<string>>();

/** `hiddenCells`, found out once for each list of classes: it takes a few milliseconds. */
export function knownHidden(classes: readonly PeopleClass[]): ReadonlySet<string> {
  const before = hidden.get(classes);
  if (before !== undefined) return before;
  const cells = hiddenCells(classes);
  hidden.set(classes, cells);
  return cells;
}

/** Reads the windows and finds out what is hidden in them beside the requests, so that no first reader waits for it. */
export async function warmReview(db: Db): Promise<void> {
  for (const days of [14, 28] as const) {
    for (const { classes } of (await keptWindows(db, days)).windows) {
      knownHidden(classes);
      await nextTurn();
    }
  }
}
