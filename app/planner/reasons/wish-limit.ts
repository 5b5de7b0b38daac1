import type { IsoDate } from '../../domain/brand';
import { epochDayOf, minutesOf, weekdayOf } from '../../domain/time/clock';
import type { RecipientWish } from '../../domain/visits/recipient-wish';
import type { Model, RecipientModel, Rota, VisitModel } from '../model/model';
import { couldCome } from './could-come';

/**
 * Why a wish is not met on every date: the person is not in the group, may make none of the visits, no visit may begin at
 * that time or be on that weekday, or nobody who is asked for is at work then. `others`: on some dates it could have been;
 * few faces, other visits and the way between them came first.
 */
export type WishCause = 'gone' | 'may-not' | 'times' | 'weekday' | 'off-duty' | 'others';

export interface WishLimit {
  /** Dates on which the wish could be met in the rota, other visits apart. */
  readonly possible: number;
  /** `null` where every date is met. */
  readonly cause: WishCause | null;
}

interface Asked {
  readonly wish: RecipientWish;
  /** Dates that count, and how many of them are met: see `wishMet`. */
  readonly dates: readonly IsoDate[];
  readonly met: number;
}

/** How far a wish could be met in a rota, and what stands in its way. `null` for a recipient who is not in the case. */
export function wishLimit(model: Model, rota: Rota, { wish, dates, met }: Asked): WishLimit | null {
  const recipient = model.recipients.find(({ id }) => id === wish.recipient);
  if (!recipient) return null;
  const people = wish.staff === null ? model.staff : model.staff.filter(({ id }) => id === wish.staff);
  const visits = recipient.visits.flatMap((visit) => withinTimes(visit, wish.times));
  const canOn = (date: IsoDate): boolean => {
    const day = epochDayOf(date) - model.startEpochDay;
    return visits.some(
      (visit) =>
        mayBeOn(visit, day) && people.some(({ index: staff }) => couldCome(model, rota, { staff, day, visit })),
    );
  };
  // A live plan may have been changed by hand to what the rules of the case know nothing of.
  const possible = Math.max(met, dates.filter(canOn).length);
  if (met === dates.length) return { possible, cause: null };
  return { possible, cause: possible > met ? 'others' : causeOf({ model, recipient, wish, visits, dates }) };
}

/** The visit with what its window and the times have in common; none where that is nothing. */
function withinTimes(visit: VisitModel, times: RecipientWish['times']): VisitModel[] {
  if (times === null) return [visit];
  const earliest = Math.max(visit.earliest, minutesOf(times.earliest));
  const latest = Math.min(visit.latest, minutesOf(times.latest));
  return earliest <= latest ? [{ ...visit, earliest, latest }] : [];
}

const mayBeOn = (visit: VisitModel, day: number): boolean =>
  visit.movable === null ? visit.fixedDays.includes(day) : visit.movable.weekdays.has(weekdayOf(day));

function causeOf(of: {
  model: Model;
  recipient: RecipientModel;
  wish: RecipientWish;
  visits: readonly VisitModel[];
  dates: readonly IsoDate[];
}): WishCause {
  const { model, recipient, wish, visits, dates } = of;
  const person = model.staff.find(({ id }) => id === wish.staff);
  if (wish.staff !== null && !person) return 'gone';
  if (visits.length === 0) return 'times';
  const days = dates.map((date) => epochDayOf(date) - model.startEpochDay);
  if (!days.some((day) => visits.some((visit) => mayBeOn(visit, day)))) return 'weekday';
  if (person && recipient.visits.every((visit) => !mayMake(visit, person))) return 'may-not';
  return 'off-duty';
}

/** Neither kept away from the recipient nor without a skill that the visit asks for. */
const mayMake = (visit: VisitModel, person: Model['staff'][number]): boolean =>
  !visit.excluded.has(person.index) && (visit.carers === 2 || (visit.skills & ~person.skills) === 0n);
