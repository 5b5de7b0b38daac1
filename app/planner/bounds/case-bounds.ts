import type { PlanBounds, RecipientBounds } from '../../domain/case/plan';
import { meanOf } from '../../domain/continuity/measures';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';
import { isTooLarge, m14FloorCapacity } from './capacity-floor';
import type { BoundMeans } from './crew-faces';
import { m14FloorAnyRota } from './floor-any-rota';
import { planBounds, recipientBounds } from './plan-bounds';

/**
 * Every bound of a plan. Without means the floor over any rota is the quick one, and capacity is not counted. A plan
 * with unassigned visits says nothing of a rota that makes them all, so it has no floor over any rota. A case that is too
 * large to count capacity in has the mean of its recipients' own floors instead, which is never above it.
 */
export function caseBounds(model: Model, plan: PlanView, means?: BoundMeans): PlanBounds {
  const alone = recipientBounds(model, plan);
  return {
    recipients: planBounds(model, alone),
    m14FloorAnyRota: plan.solution.unplaced.length > 0 ? null : m14FloorAnyRota(model, means),
    m14FloorCapacity: isTooLarge(model, plan) ? meanFloor(alone) : solvedFloor(model, plan, means),
  };
}

const solvedFloor = (model: Model, plan: PlanView, means: BoundMeans | undefined): number | null =>
  means ? m14FloorCapacity({ model, plan }, means).floor : null;

const meanFloor = (alone: readonly RecipientBounds[]): number | null =>
  meanOf(alone.flatMap(({ m14Floor }) => m14Floor ?? []));
