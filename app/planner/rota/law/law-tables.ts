import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model, StaffModel } from '../../model/model';
import { lawFrame, redDaysAround } from '../../rules/law/law-frame';
import { lawTurn, type HardLimits, type LawTurn } from './law-turn';

/** What the law asks of the rows of a rota, beyond the hard limits of the case: see `LawJudge`. */
export interface LawTables {
  /** The turns that the plan reaches: a rota repeats, but its dates do not. */
  readonly turns: readonly LawTurn[];
  readonly days: number;
  readonly shiftCount: number;
  /** Weekly rest in every run of seven days, not only in calendar weeks. */
  readonly rolling: boolean;
  /** By shift. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly paid: Int32Array;
  readonly night: Uint8Array;
}

export function createLawTables(
  model: Model,
  of: { agreements: readonly DatedAgreement[]; hardOf: (person: StaffModel) => HardLimits },
): LawTables {
  const { shifts, rotaDays, rotaWeeks, planWeeks, rules } = model;
  const turns = Math.max(1, Math.ceil(planWeeks / rotaWeeks));
  return {
    turns: Array.from({ length: turns }, (_, turn) => {
      const redDays = redDaysAround({ start: model.case.start, rotaWeeks, turn });
      const context = { agreements: of.agreements, redDays, turn, supplements: [], hourlyWageOre: null };
      return lawTurn(lawFrame(model, context), of.hardOf);
    }),
    days: rotaDays,
    shiftCount: shifts.length,
    rolling: rules.weeklyRestWindow === 'rolling',
    start: Int32Array.from(shifts, (s) => s.start),
    end: Int32Array.from(shifts, (s) => s.end),
    paid: Int32Array.from(shifts, (s) => s.paidMinutes),
    night: Uint8Array.from(shifts, (s) => Number(s.night)),
  };
}
