import { addDays } from '../../domain/time/clock';
import { limit, limitBook, type DatedAgreement, type LimitBook } from '../../domain/working-time/limit';
import type { WorkingTimeRules } from '../../domain/case/planning-case';
import type { Model, StaffModel } from '../model/model';
import type { RowLimits } from './rota-tables';

/**
 * The hard limits of everyone's row. They are the case's, apart from a limit on which a person has an agreement of her
 * own, which no case carries: there the agreement holds, whether it asks for more or for less. Where it does so on some
 * dates only, the looser of both is hard, and the law sees to the dates (see `law/law-judge.ts`).
 */
export function personalLimits(
  model: Model,
  of: { row: RowLimits; agreements: readonly DatedAgreement[] },
): RowLimits[] {
  const { row } = of;
  const known = new Map<string, RowLimits>([[JSON.stringify(row), row]]);
  return ownLimits(model, of.agreements).map(({ dailyRest, weeklyRest, weekMinutes }) => {
    const limits = { ...row, dailyRest, weeklyRest, weekMinutes };
    // People with the same limits share them, and whatever is worked out from them.
    const key = JSON.stringify(limits);
    const same = known.get(key) ?? limits;
    known.set(key, same);
    return same;
  });
}

/** Limits of a row on which one person can have an agreement, in minutes. */
export type OwnLimits = Pick<RowLimits, 'dailyRest' | 'weeklyRest' | 'weekMinutes'>;

/** The hard limits of each person, by the case and by what she has agreed on. */
export function ownLimits(model: Model, agreements: readonly DatedAgreement[]): OwnLimits[] {
  const { dailyRestHours, weeklyRestHours, maxWeekMinutes } = model.rules;
  const book = limitBook(agreements.filter(({ staff }) => staff !== null));
  return model.staff.map((person) => {
    const values = (rule: PersonalLimit, usual: number): number[] =>
      ownValues({ model, book, person }, rule).map((value) => value ?? usual);
    return {
      dailyRest: 60 * Math.min(...values('dailyRestHours', dailyRestHours)),
      weeklyRest: 60 * Math.min(...values('weeklyRestHours', weeklyRestHours)),
      weekMinutes: Math.max(...values('maxWeekMinutes', maxWeekMinutes)),
    };
  });
}

/** The case's rules with each limit as loose as the one of some person: what no rota keeps by these, none keeps. */
export function loosestRules(model: Model, agreements: readonly DatedAgreement[]): WorkingTimeRules {
  const { rules } = model;
  const own = ownLimits(model, agreements);
  return {
    ...rules,
    dailyRestHours: Math.min(rules.dailyRestHours, ...own.map(({ dailyRest }) => dailyRest / 60)),
    weeklyRestHours: Math.min(rules.weeklyRestHours, ...own.map(({ weeklyRest }) => weeklyRest / 60)),
    maxWeekMinutes: Math.max(rules.maxWeekMinutes, ...own.map(({ weekMinutes }) => weekMinutes)),
  };
}

type PersonalLimit = 'dailyRestHours' | 'weeklyRestHours' | 'maxWeekMinutes';

/** What a person has agreed on, by date of the plan; `null` is the case's limit. Values that come twice stand once. */
function ownValues(
  of: { model: Model; book: LimitBook; person: StaffModel },
  rule: PersonalLimit,
): readonly (number | null)[] {
  const { model, book, person } = of;
  if (!book.get(rule)?.some(({ staff }) => staff === person.id)) return [null];
  const days = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks)) * model.rotaDays;
  const values = Array.from({ length: days }, (_, day) => {
    const { value, agreement } = limit(book, { rule, staff: person.id, date: addDays(model.case.start, day) });
    return agreement === null ? null : value;
  });
  return [...new Set(values)];
}
