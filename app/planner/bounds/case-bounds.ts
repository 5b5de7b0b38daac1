import type { PlanBounds } from '../../domain/case/plan';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { m14FloorCapacity } from './capacity-floor';
import type { BoundMeans } from './crew-faces';
import { m14FloorAnyRota } from './floor-any-rota';
import { planBounds, recipientBounds } from './plan-bounds';

/**
 * Every bound of a plan. Without means the floor over any rota is the quick one, and capacity is not counted. A plan
 * with unassigned visits says nothing of a rota that makes them all, so it has no floor over any rota.
 */
export function caseBounds(model: Model, plan: PlanView, means?: BoundMeans): PlanBounds {
  return {
    recipients: planBounds(model, recipientBounds(model, plan)),
    m14FloorAnyRota: plan.solution.unplaced.length > 0 ? null : m14FloorAnyRota(model, means),
    m14FloorCapacity: means ? m14FloorCapacity({ model, plan }, means).floor : null,
  };
}
