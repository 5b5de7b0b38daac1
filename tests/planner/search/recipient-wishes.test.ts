import { describe, expect, it } from 'vitest';
import type { Clock, RecipientId, StaffId } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import { wishMet } from '~/domain/visits/wish-met';
import { solve } from '~/planner';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { jointEnergy, keepMove, undoMove } from '~/planner/search/context';
import { createContext } from '~/planner/search/create-context';
import { MOVE_MIX } from '~/planner/search/move-mix';
import { planVisits } from '~/planner/visits/plan-visits';
import { fixtureCase } from '../support/cases';
import { check } from '../support/checker';
import { fullSums } from './full-score';

const wish = (recipient: string, asked: Partial<RecipientWish>): RecipientWish => ({
  recipient: recipient as RecipientId,
  weekday: null,
  times: null,
  staff: null,
  ...asked,
});

const times = (earliest: string, latest: string) => ({ earliest: earliest as Clock, latest: latest as Clock });
const by = (staff: string) => ({ staff: staff as StaffId });

/** A movable visit, one of two carers, a daily one and one on fixed weekdays. */
const WISHES = [
  wish('R5', { weekday: 2 }),
  wish('R6', { weekday: 4, ...by('S2') }),
  wish('R8', { weekday: 4 }),
  wish('R2', by('S1')),
  wish('R3', { times: times('11:00', '12:00') }),
  wish('R4', { weekday: 2, times: times('10:00', '12:30'), ...by('S3') }),
];

const planWith = (recipientWishes: readonly RecipientWish[]): Plan =>
  solve(fixtureCase('small-8'), { seed: 3, budget: { steps: 40_000 }, now: () => 0, recipientWishes });

const metIn = (plan: Plan, asked: RecipientWish): number =>
  wishMet(
    asked,
    plan.visits.filter((visit) => visit.recipient === asked.recipient),
  ).met;

describe('wishes of recipients', () => {
  it('the running score equals a count from the ground after every kind of move, and each is taken back whole', () => {
    const model = buildModel(fixtureCase('small-8'));
    const run = createEngineRun({ seed: 5, budget: { steps: 20_000 }, now: () => 0 });
    const { rota } = buildRota(model, run.sub(0.9));
    const means = { wishes: WISHES };
    const context = createContext(model, planVisits(model, rota, { run, ...means }).solution, {
      random: createRandom(11),
      means,
    });
    for (let i = 0; i < 1500; i++) {
      const before = JSON.stringify([context.state.sums, [...context.state.suiting]]);
      context.energy = jointEnergy(context);
      context.limit = i % 2 === 0 ? 20_000 : 1e9;
      if (MOVE_MIX[i % MOVE_MIX.length]?.[1](context) && i % 3 > 0) keepMove(context);
      else {
        undoMove(context);
        expect(JSON.stringify([context.state.sums, [...context.state.suiting]])).toBe(before);
      }
      expect(context.state.sums).toMatchObject(fullSums(context));
    }
  });

  it('are met more often where the search knows them, in a plan that still breaks nothing', () => {
    const [without, heeded] = [planWith([]), planWith(WISHES)];
    const met = (plan: Plan): number => WISHES.reduce((sum, asked) => sum + metIn(plan, asked), 0);
    expect(met(heeded)).toBeGreaterThan(met(without));
    expect(check(fixtureCase('small-8'), heeded, { bounds: false }).hard.list).toEqual([]);
    expect(heeded.unassigned).toEqual([]);
  });

  it('a wish for a time moves the start of a visit within its window', () => {
    const late = wish('R3', { times: times('12:30', '13:00') });
    expect(metIn(planWith([late]), late)).toBeGreaterThan(metIn(planWith([]), late));
  });

  it('a wish that cannot be met changes nothing but what is told', () => {
    const impossible = [
      wish('R3', { times: times('20:00', '21:00') }),
      wish('R7', { weekday: 5 }),
      wish('R2', by('S2')),
      wish('R1', by('nobody')),
      wish('gone', { weekday: 1 }),
    ];
    const [plain, asked] = [planWith([]), planWith(impossible)];
    expect({ ...asked, findings: plain.findings }).toEqual(plain);
    const told = asked.findings.filter(({ rule }) => rule === 'recipient-wish');
    expect(told.map(({ recipient, facts }) => [recipient, facts.met])).toEqual([
      ['R3', 0],
      ['R7', 0],
      ['R2', 0],
      ['R1', 0],
    ]);
  });
});
