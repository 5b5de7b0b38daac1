import { windowStarts } from '../../domain/continuity/measures';
import { entriesByRecipient } from '../measures/continuity';
import type { Model, RecipientModel } from '../model/model';
import type { Entry, PlanView } from '../rules/plan-view';
import type { BoundMeans } from './crew-faces';
import { makerTable } from './makers';
import { windowFloors } from './plan-bounds';
import { fewestFacesInRota } from './rota-faces';

const WINDOW_DAYS = 14;

/** A recipient with a value for m14 in a plan, and what is proven of her faces in its rota. */
export interface RotaFloor {
  readonly recipient: RecipientModel;
  /** Her planned visits. */
  readonly entries: readonly Entry[];
  /** The windows that count, with the proven floor of each alone. */
  readonly windows: readonly { readonly from: number; readonly floor: number }[];
  /** Proven floor of the faces summed over the windows; they share weeks, so this may be more than their sum. */
  readonly faces: number;
}

/** Floors of everybody who has a value; where time ends, those who are left have their windows' sums. */
export function rotaFloors(model: Model, plan: PlanView, means: BoundMeans): RotaFloor[] {
  const floorOf = windowFloors(model, plan);
  const makers = makerTable(model, plan.solution.rota);
  return entriesByRecipient(model, plan).flatMap((all, index) => {
    const entries = all.filter(({ day }) => day >= 0 && day < model.planDays);
    const windows = windowStarts({ days: model.planDays, length: WINDOW_DAYS })
      .filter((from) => entries.some(({ day }) => day >= from && day < from + WINDOW_DAYS))
      .map((from) => ({ from, floor: floorOf(index, from) }));
    if (entries.length < 2 || windows.length === 0) return [];
    const apart = windows.reduce((sum, { floor }) => sum + floor, 0);
    const together =
      means.secondsLeft() > 0 ? fewestFacesInRota({ model, makers, entries, windows }, means) : -Infinity;
    return [{ recipient: model.recipients[index]!, entries, windows, faces: Math.max(apart, together) }];
  });
}
