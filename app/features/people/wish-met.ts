import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate, type Weekday } from '~/domain/time/clock';

/** What a recipient has asked for: a weekday, a time of the day, a person, or several of them together. */
export interface RecipientWishFacts {
  readonly weekday: Weekday | null;
  /** Local `HH:MM`: the visit starts within them; both or none. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly staffId: string | null;
}

interface PlannedVisit {
  readonly date: IsoDate;
  readonly start: string | null;
  readonly status: string;
  readonly carers: readonly { readonly id: string }[];
}

/** How far a plan meets a wish: so many of so many days, or of weeks where the wish is for a weekday alone. */
export interface WishMet {
  readonly unit: 'days' | 'weeks';
  readonly met: number;
  readonly of: number;
}

/**
 * Days with visits (on the weekday of the wish, where it has one) count; one is met where a visit of that day starts in
 * time and is made by the person. A weekday alone counts weeks with visits, and those of them with one on that day.
 */
export function wishMet(wish: RecipientWishFacts, visits: readonly PlannedVisit[]): WishMet {
  const made = visits.filter(({ start, carers }) => start !== null && carers.length > 0);
  const onDay = made.filter(({ date }) => wish.weekday === null || weekdayOfDate(date) === wish.weekday);
  if (wish.earliest === null && wish.staffId === null) {
    return { unit: 'weeks', met: countOf(onDay, mondayOf), of: countOf(made, mondayOf) };
  }
  const suits = onDay.filter(({ start, carers }) => {
    const inTime = wish.earliest === null || (start !== null && start >= wish.earliest && start <= (wish.latest ?? ''));
    return inTime && (wish.staffId === null || carers.some(({ id }) => id === wish.staffId));
  });
  return { unit: 'days', met: countOf(suits, ({ date }) => date), of: countOf(onDay, ({ date }) => date) };
}

const mondayOf = ({ date }: PlannedVisit): IsoDate => addDays(date, 1 - weekdayOfDate(date));

const countOf = (visits: readonly PlannedVisit[], key: (visit: PlannedVisit) => IsoDate): number =>
  new Set(visits.map(key)).size;
