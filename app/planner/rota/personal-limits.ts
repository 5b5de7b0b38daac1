import { addDays } from '../../domain/time/clock';
import { limit, limitBook, type DatedAgreement, type LimitBook } from '../../domain/working-time/limit';
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
  const { row, agreements } = of;
  const book = limitBook(agreements.filter(({ staff }) => staff !== null));
  const known = new Map<string, RowLimits>([[JSON.stringify(row), row]]);
  return model.staff.map((person) => {
    const own = (rule: PersonalLimit): readonly (number | null)[] => ownValues({ model, book, person }, rule);
    const rest = (rule: PersonalLimit, usual: number): number =>
      Math.min(...own(rule).map((hours) => (hours === null ? usual : hours * 60)));
    const limits: RowLimits = {
      ...row,
      dailyRest: rest('dailyRestHours', row.dailyRest),
      weeklyRest: rest('weeklyRestHours', row.weeklyRest),
      weekMinutes: Math.max(...own('maxWeekMinutes').map((minutes) => minutes ?? row.weekMinutes)),
    };
    // People with the same limits share them, and whatever is worked out from them.
    const key = JSON.stringify(limits);
    const same = known.get(key) ?? limits;
    known.set(key, same);
    return same;
  });
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
