import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { couldCome } from './could-come';
import { entriesOf } from './entries-of';

/** A recipient who would meet nobody of her team, at least now and then, if one person were away. */
export interface LosesFaces {
  readonly recipient: number;
  /** Visits in the plan, and those that nobody else of the team has a shift for. */
  readonly visits: number;
  readonly alone: number;
  /** Days of those, in order. */
  readonly days: readonly number[];
  /** Whether it is all of her visits: without this person she knows nobody who can come. */
  readonly every: boolean;
}

/** Who depends on one person, those who would lose every known face first, then by visits. Room on shift apart. */
export function whoLosesEveryFace(model: Model, plan: PlanView, staff: number): LosesFaces[] {
  const entries = entriesOf(model, plan);
  const { rota, teams } = plan.solution;
  return model.recipients
    .flatMap(({ index: recipient }): LosesFaces[] => {
      const members = teams[recipient]?.members ?? [];
      if (!members.includes(staff)) return [];
      const others = members.filter((member) => member !== staff);
      const own = entries[recipient]!;
      const alone = own.filter(
        ({ visit, day }) => !others.some((other) => couldCome(model, rota, { staff: other, day, visit })),
      );
      if (alone.length === 0) return [];
      const days = [...new Set(alone.map(({ day }) => day))];
      return [{ recipient, visits: own.length, alone: alone.length, days, every: alone.length === own.length }];
    })
    .sort((a, b) => Number(b.every) - Number(a.every) || b.alone - a.alone || a.recipient - b.recipient);
}
