import { addDays } from '../../domain/time/clock';
import { limit, limitBook, type DatedAgreement, type LimitBook } from '../../domain/working-time/limit';
import type { LimitName, LimitValues } from '../../domain/working-time/limits';
import type { Model, StaffModel } from '../model/model';
import type { RowLimits } from './rota-tables';

/** Limits of one person that dated agreements reach. */
export interface PersonalLimits {
  readonly row: RowLimits;
  /** The most paid minutes that one shift may have; Infinity where no agreement says anything of it. */
  readonly shiftMinutes: number;
}

/**
 * The limits of everyone, where agreements change what the law asks: of the case's own limit and of those that the law
 * has for the person on any date of the plan, the strictest. A search that keeps it makes nothing that either refuses.
 * A limit that no agreement changes is the case's.
 */
export function personalLimits(
  model: Model,
  of: { row: RowLimits; agreements: readonly DatedAgreement[] },
): PersonalLimits[] {
  const { row, agreements } = of;
  if (agreements.length === 0) return model.staff.map(() => ({ row, shiftMinutes: Infinity }));
  const book = limitBook(agreements);
  const known = new Map<string, PersonalLimits>();
  return model.staff.map((person) => {
    const values = (name: NumberLimit): number[] => valuesOf({ model, book, person }, name);
    const own: PersonalLimits = {
      row: {
        ...row,
        dailyRest: Math.max(row.dailyRest, ...values('dailyRestHours').map((hours) => hours * 60)),
        weeklyRest: Math.max(row.weeklyRest, ...values('weeklyRestHours').map((hours) => hours * 60)),
        weekMinutes: Math.min(row.weekMinutes, ...values('maxWeekMinutes')),
      },
      shiftMinutes: Math.min(Infinity, ...values('dayHours').map((hours) => hours * 60)),
    };
    // People with the same limits share them, and whatever is worked out from them.
    const key = JSON.stringify(own);
    const same = known.get(key) ?? own;
    known.set(key, same);
    return same;
  });
}

type NumberLimit = { [Name in LimitName]: LimitValues[Name] extends number ? Name : never }[LimitName];

/** What the law has for a person on the dates of the plan; nothing where no agreement is about it. */
function valuesOf(of: { model: Model; book: LimitBook; person: StaffModel }, rule: NumberLimit): number[] {
  const { model, book, person } = of;
  if (!book.has(rule)) return [];
  const days = Math.max(model.planDays, model.rotaDays);
  const dates = Array.from({ length: days }, (_, day) => addDays(model.case.start, day));
  return [...new Set(dates.map((date) => limit(book, { rule, staff: person.id, date }).value))];
}
