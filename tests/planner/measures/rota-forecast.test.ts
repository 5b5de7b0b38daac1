import { describe, expect, it } from 'vitest';
import { forecastOf } from '~/planner/measures/rota-forecast';
import { makerTable } from '~/planner/bounds/makers';
import { recipientBounds } from '~/planner/bounds/plan-bounds';
import { buildModel } from '~/planner/model/build-model';
import { OFF } from '~/planner/model/model';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { meanOf } from '~/domain/continuity/measures';
import { smallPlan } from '../../factories/proposal';
import { fixtureCase } from '../support/cases';

const small = fixtureCase('small-8');
const model = buildModel(small);
const plan = smallPlan(1);
const solution = solutionOf(model, plan);

describe('the forecast of a rota', () => {
  it('is no higher than the floor of a plan that makes every visit on it', () => {
    expect(plan.unassigned).toEqual([]);
    const bounds = recipientBounds(model, viewOf(model, solution));
    for (const { tier, floor, size, unmakeable } of forecastOf(model, solution.rota)) {
      const members = model.recipients.filter(({ source }) => (source.tier ?? null) === tier);
      const planned = meanOf(members.flatMap(({ index }) => bounds[index]?.m14Floor ?? []));
      expect(size).toBe(members.length);
      expect(unmakeable).toBe(0);
      expect(floor ?? 0).toBeLessThanOrEqual((planned ?? 0) + 1e-9);
    }
  });

  it('is no higher than the faces that the plan gives', () => {
    for (const { tier, floor } of forecastOf(model, solution.rota)) {
      const faces = plan.continuity.tiers[tier ?? '']?.mean.m14 ?? Infinity;
      expect(floor ?? 0).toBeLessThanOrEqual(faces + 1e-9);
    }
  });

  it('counts the visits that nobody on shift can make', () => {
    const empty = model.staff.map(() => new Int8Array(model.rotaDays).fill(OFF));
    const due = model.visits.reduce(
      (sum, { movable, fixedDays }) => sum + (movable ? movable.timesPerWeek * model.planWeeks : fixedDays.length),
      0,
    );
    const forecast = forecastOf(model, empty);
    expect(forecast.reduce((sum, { unmakeable }) => sum + unmakeable, 0)).toBe(due);
    const [visit] = model.visits;
    if (!visit) throw new Error('The case has no visit');
    expect(makerTable(model, empty).of(visit, 0).people).toBe(0n);
  });

  it('rises when the shifts of a person who is needed go to someone else each time', () => {
    const mean = (rota: typeof solution.rota) =>
      meanOf(forecastOf(model, rota).flatMap(({ floor }) => floor ?? [])) ?? 0;
    const rotated = solution.rota.map((_line, staff) =>
      Int8Array.from({ length: model.rotaDays }, (_day, day) => {
        const from = (staff + Math.floor(day / 2)) % model.staff.length;
        return solution.rota[from]?.[day] ?? OFF;
      }),
    );
    expect(mean(rotated)).toBeGreaterThan(mean(solution.rota));
  });
});
