import { eachRow, paidMinutesOf } from '../rota-row';
import type { RotaRule } from '../rule';

/** Room for the rounding of a percentage, in minutes. */
const ROUNDING_MINUTES = 1e-6;

/** The paid time of a whole rota is what the position gives, within the tolerance. */
export const contractHours: RotaRule = {
  id: 'contract-hours',
  level: 'hard',
  source: 'aml § 10-4, HTA 4.2',
  standing: 'agreement',
  limit: 'fullTimeWeeklyMinutes',
  scope: 'person',
  unit: 'minutes',
  check: (model, rota) => {
    const toleranceMinutes = model.rules.hoursToleranceMinutes;
    return eachRow({ model, rota }, (person, row) => {
      const paidMinutes = paidMinutesOf(row);
      const beyond = Math.abs(paidMinutes - person.contractMinutes) - toleranceMinutes;
      if (beyond <= ROUNDING_MINUTES) return [];
      const facts = { paidMinutes, contractMinutes: Math.round(person.contractMinutes), toleranceMinutes };
      return [{ staff: person.index, size: Math.ceil(beyond), facts }];
    });
  },
};
