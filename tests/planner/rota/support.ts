import type { PlanningCase } from '~/domain/case/planning-case';
import { createEngineRun, type EngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import type { Random } from '~/planner/random';
import { makeCase, type MakeCaseOptions } from '../../../scripts/lib/make-case';

/** A made-up case with some of its fields replaced. */
export function madeCase(options: MakeCaseOptions, overrides: Partial<PlanningCase> = {}): PlanningCase {
  return { ...makeCase(options), ...overrides };
}

export const madeModel = (options: MakeCaseOptions, overrides: Partial<PlanningCase> = {}): Model =>
  buildModel(madeCase(options, overrides));

export function stepRun(budget: { seed: number; steps: number }): EngineRun {
  return createEngineRun({ seed: budget.seed, budget: { steps: budget.steps }, now: () => 0 });
}

/** A rota of random shifts; `share` of the cells are worked. */
export function randomRota(model: Model, draw: { random: Random; share: number }): Int8Array[] {
  const { random, share } = draw;
  return model.staff.map(() =>
    Int8Array.from({ length: model.rotaDays }, () =>
      random() < share ? Math.floor(random() * model.shifts.length) : OFF,
    ),
  );
}

export function rowOf(rota: Rota, staff: number): Int8Array {
  const row = rota[staff];
  if (row === undefined) throw new Error(`nobody has the number ${staff}`);
  return row;
}
