import type { IsoDate, StaffId } from '~/domain/brand';
import type { OvertimeEntry, WorkingTimeContext } from '~/domain/working-time/context';
import type { DatedAgreement } from '~/domain/working-time/limit';
import type { Model } from '~/planner/model/model';
import { lawFrame, redDaysAround, type LawFrame } from '~/planner/rules/law/law-frame';
import type { Situation } from '../support/situation';

/** A rota of a case with what the law needs to know beside it. */
export interface LawSituation extends Situation {
  readonly agreements?: readonly DatedAgreement[];
  readonly overtime?: readonly OvertimeEntry[];
  readonly publication?: WorkingTimeContext['publication'];
  readonly turn?: number;
}

export const date = (text: string): IsoDate => text as IsoDate;

export function makeAgreement(
  overrides: Pick<DatedAgreement, 'limit' | 'value'> & { staff?: string; validFrom?: string; validTo?: string },
): DatedAgreement {
  return {
    limit: overrides.limit,
    value: overrides.value,
    staff: overrides.staff === undefined ? null : (overrides.staff as StaffId),
    validFrom: date(overrides.validFrom ?? '2020-01-01'),
    validTo: overrides.validTo === undefined ? null : date(overrides.validTo),
    source: 'Protokoll 1',
  };
}

export const overtimeOn = (day: string, minutes: number, staff = 'anna'): OvertimeEntry => ({
  staff: staff as StaffId,
  date: date(day),
  minutes,
});

export function frameOf(model: Model, situation: LawSituation): LawFrame {
  const { turn = 0, agreements = [], overtime, publication } = situation;
  return lawFrame(model, {
    agreements,
    redDays: redDaysAround({ start: model.case.start, rotaWeeks: model.rotaWeeks, turn }),
    turn,
    supplements: [],
    hourlyWageOre: null,
    ...(overtime ? { overtime } : {}),
    ...(publication ? { publication } : {}),
  });
}
