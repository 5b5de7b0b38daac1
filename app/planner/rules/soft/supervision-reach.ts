import { weekdayOf } from '../../../domain/time/clock';
import { eachRow } from '../rota-row';
import type { RotaRule } from '../rule';

/** Room for the rounding of a share. */
const ROUNDING = 1e-9;

/** Weeks of the rota in which a position of this size should be able to attend the supervision slot. */
export function supervisionWeeksNeeded(
  model: { readonly supervision: { readonly minShare: number } | null; readonly rotaWeeks: number },
  positionPercent: number,
): number {
  const share = ((model.supervision?.minShare ?? 0) * positionPercent) / 100;
  return Math.max(0, Math.ceil(share * model.rotaWeeks - ROUNDING));
}

/** Everyone can attend the weekly supervision often enough for her position. */
export const supervisionReach: RotaRule = {
  id: 'supervision-reach',
  level: 'soft',
  source: 'house',
  scope: 'person',
  unit: 'weeks',
  check: (model, rota) => {
    const slot = model.supervision;
    if (!slot) return [];
    return eachRow({ model, rota }, (person, row) => {
      const weeks = row.filter(
        (shift, day) => shift && weekdayOf(day) === slot.weekday && slot.attends[shift.index],
      ).length;
      const needed = supervisionWeeksNeeded(model, person.source.positionPercent);
      if (weeks >= needed) return [];
      return [{ staff: person.index, size: needed - weeks, facts: { weeks, needed, ofWeeks: model.rotaWeeks } }];
    });
  },
};
