import type { Finding } from '../../domain/case/plan';
import { clockOf } from '../../domain/time/clock';
import type { RecipientWish } from '../../domain/visits/recipient-wish';
import { wishMet, type MadeVisit } from '../../domain/visits/wish-met';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { dateOf } from './plan-parts';

/** What recipients have asked for and a plan does not wholly give, each with how far it does. */
export function wishFindings(model: Model, plan: PlanView, wishes: readonly RecipientWish[]): Finding[] {
  const asked = new Set(wishes.map(({ recipient }) => recipient));
  const made = new Map<string, MadeVisit[]>();
  for (const { visit, day, clockStart, staff } of plan.entries) {
    const id = model.recipients[visit.recipient]!.id;
    if (!asked.has(id)) continue;
    const carers = staff.map((person) => model.staff[person]!.id);
    made.set(id, [...(made.get(id) ?? []), { date: dateOf(model, day), start: clockOf(clockStart), staff: carers }]);
  }
  return wishes.flatMap((wish): Finding[] => {
    const { unit, met, of } = wishMet(wish, made.get(wish.recipient) ?? []);
    if (met === of) return [];
    const { recipient, staff } = wish;
    return [
      {
        rule: 'recipient-wish',
        level: 'soft',
        recipient,
        ...(staff === null ? {} : { staff }),
        facts: { unit, met, of },
      },
    ];
  });
}
