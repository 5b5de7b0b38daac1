import type { IsoDate } from '../brand';

/** `soon` runs out within three months; `none` has never been. */
export const COMPETENCE_STATES = ['valid', 'soon', 'expired', 'none'] as const;
export type CompetenceState = (typeof COMPETENCE_STATES)[number];

/** Months before the last day in which competence is about to run out. */
const SOON_MONTHS = 3;

/** One reason why somebody has competence in a theme: a session that she was at, or a record. */
export interface Achievement {
  readonly achievedOn: IsoDate;
  /** The last day that it counts, where somebody has said so; else it is the theme's own time. */
  readonly expiresOn: IsoDate | null;
}

export interface Competence {
  readonly state: CompetenceState;
  /** The day of what counts longest. */
  readonly achievedOn: IsoDate | null;
  /** The last day that it counts; none is for good, or no competence. */
  readonly lastDay: IsoDate | null;
}

const NO_COMPETENCE: Competence = { state: 'none', achievedOn: null, lastDay: null };

interface Asked {
  readonly today: IsoDate;
  /** Months that the theme lasts; none is for good. */
  readonly validMonths: number | null;
  readonly achievements: readonly Achievement[];
}

/** What somebody has of a theme, from all that speaks for it: what counts longest, and of those the newest. */
export function competenceIn({ today, validMonths, achievements }: Asked): Competence {
  const candidates = achievements
    .filter(({ achievedOn }) => achievedOn <= today)
    .map(({ achievedOn, expiresOn }) => ({ achievedOn, lastDay: expiresOn ?? lastDayOf({ achievedOn, validMonths }) }));
  const [best] = candidates.toSorted(longestFirst);
  return best === undefined ? NO_COMPETENCE : { ...best, state: stateOf({ lastDay: best.lastDay, today }) };
}

function stateOf({ lastDay, today }: { lastDay: IsoDate | null; today: IsoDate }): CompetenceState {
  if (lastDay === null) return 'valid';
  if (lastDay < today) return 'expired';
  return lastDay <= addMonths(today, SOON_MONTHS) ? 'soon' : 'valid';
}

/** The last day of what was achieved on a date, by the theme's own time. */
const lastDayOf = (of: { achievedOn: IsoDate; validMonths: number | null }): IsoDate | null =>
  of.validMonths === null ? null : addMonths(of.achievedOn, of.validMonths);

/** The same day of a later month, or its last day where it is shorter. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10) as IsoDate;
}

interface Lasting {
  readonly achievedOn: IsoDate;
  readonly lastDay: IsoDate | null;
}

function longestFirst(one: Lasting, other: Lasting): number {
  if (one.lastDay !== other.lastDay) {
    if (one.lastDay === null) return -1;
    if (other.lastDay === null) return 1;
    return one.lastDay < other.lastDay ? 1 : -1;
  }
  return one.achievedOn < other.achievedOn ? 1 : -1;
}
