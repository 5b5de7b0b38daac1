import type { Model } from '../model/model';

/**
 * How many people each weekday and code would have if the hours of the group were spread evenly between `min` and
 * `max`: `targets[weekday 0..6][shift]`, not whole numbers.
 */
export function coverageTargets(model: Model): readonly (readonly number[])[] {
  const cells = model.demand.flatMap((row) =>
    row.map((cell, shift) => ({ ...cell, paid: model.shifts[shift]!.paidMinutes })),
  );
  const least = cells.reduce((sum, c) => sum + c.min * c.paid, 0);
  const most = cells.reduce((sum, c) => sum + c.max * c.paid, 0);
  const available = model.staff.reduce((sum, s) => sum + s.contractMinutes, 0) / model.rotaWeeks;
  const share = most > least ? Math.min(1, Math.max(0, (available - least) / (most - least))) : 0;
  return model.demand.map((row) => row.map(({ min, max }) => min + (max - min) * share));
}
