import type { RotaState } from '../rota/rota-state';
import { WEIGHTS } from '../weights';
import { redZonesTooMany, type RedDays } from './red-days';
import { weeksOfSupervisionShort } from './supervision';

/** What a rota owes people: weeks of supervision and red days off. In units of `WEIGHTS`. */
export const owedBy = (rota: RotaState, redDays: RedDays): number =>
  weeksOfSupervisionShort(rota) * WEIGHTS.supervisionWeek + redZonesTooMany(rota, redDays) * WEIGHTS.redZone;
