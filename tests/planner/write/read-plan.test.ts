import { expect, it } from 'vitest';
import type { UnassignedVisit } from '~/domain/case/plan';
import { buildModel } from '~/planner/model/build-model';
import { viewOf } from '~/planner/rules/plan-view';
import { planBody } from '~/planner/write/plan-parts';
import { solutionOf } from '~/planner/write/read-plan';
import { makeCase, makeRecipient, makeVisit } from '../../factories/case';
import { fixtureCase } from '../support/cases';
import { randomPlan } from '../support/random-plan';

it('a plan that is read and written again is the same plan', () => {
  const source = fixtureCase('impossible-night');
  const model = buildModel(source);
  const plan = randomPlan(source, 11);
  const { rota, teams, visits } = planBody(model, viewOf(model, solutionOf(model, plan)));
  expect(rota).toEqual(plan.rota);
  expect(teams).toEqual(plan.teams);
  const keyOf = (visit: object): string => JSON.stringify(visit);
  expect(visits.map(keyOf).sort()).toEqual(plan.visits.map(keyOf).sort());
});

it('movable visits without a date go to the weeks that lack one', () => {
  const recipients = [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'v', timesPerWeek: 2 })] })];
  const source = makeCase({ planWeeks: 2, recipients });
  const model = buildModel(source);
  const plan = randomPlan(source, 1);
  const undated = (): UnassignedVisit[] => Array.from({ length: 3 }, () => ({ ...head, cause: 'test', facts: {} }));
  const recipient = model.recipients[0];
  const visit = model.visits[0];
  if (!recipient || !visit) throw new Error('The case has one recipient with one visit');
  const head = { recipient: recipient.id, visit: visit.id, date: undefined };
  const placed = { ...head, date: source.start, start: visit.source.earliest, staff: [] };
  const { unplaced } = solutionOf(model, { ...plan, visits: [placed], unassigned: undated() });
  expect(unplaced.map(({ day }) => day)).toEqual([0, 7, 7]);
});
