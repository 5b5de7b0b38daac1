import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import type { Model } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { rowIsLegal } from '~/planner/rota/judge-row';
import { randomMove } from '~/planner/rota/rota-moves';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { judgeRota } from '~/planner/rules/judge';
import { madeCase, madeModel, randomRota, rowOf, stepRun } from './support';

const MODELS: readonly (readonly [name: string, model: Model])[] = [
  ['days and evenings', madeModel({ seed: 3 })],
  ['nights', madeModel({ seed: 4, nights: true, recipients: 40 })],
  ['a rolling weekly rest', madeModel({ seed: 5, recipients: 30 }, { rules: { weeklyRestWindow: 'rolling' } })],
  [
    'a plan longer than the rota',
    madeModel({ seed: 6, recipients: 30, weeks: 6 }, { rotaWeeks: 2, staff: staffWithoutFixed(6) }),
  ],
  ['a plan shorter than the rota', madeModel({ seed: 7, recipients: 30, weeks: 6 }, { planWeeks: 2 })],
  [
    'a rota of one week',
    madeModel({ seed: 8, recipients: 20, weeks: 6 }, { rotaWeeks: 1, staff: staffWithoutFixed(8) }),
  ],
];

function staffWithoutFixed(seed: number) {
  return madeCase({ seed, recipients: 30, weeks: 6 }).staff.map((s) => ({ ...s, fixed: [] }));
}

/** Hard and soft points counted from the ground. */
function fullScore(state: RotaState): { hard: number; soft: number } {
  const fresh = new RotaState(state.tables, state.toRota());
  return { hard: fresh.hard(), soft: fresh.soft() };
}

function changeSomething(state: RotaState, random: Random): void {
  if (random() < 0.5) randomMove(state, random);
  const cells = 1 + Math.floor(random() * 4);
  for (let i = 0; i < cells; i++) {
    const shift = Math.floor(random() * (state.tables.shiftCount + 1)) - 1;
    state.set(Math.floor(random() * state.cells.length), shift);
    if (random() < 0.3) state.hard();
  }
}

describe.each(MODELS)('a rota with %s that is changed move by move', (_, model) => {
  it('has the points of a rota that is counted anew, also after moves are taken back', () => {
    const random = createRandom(1);
    const state = new RotaState(createRotaTables(model), randomRota(model, { random, share: 0.4 }));
    for (let move = 0; move < 400; move++) {
      changeSomething(state, random);
      if (random() < 0.4) state.rollback();
      else if (random() < 0.8) state.commit();
      expect({ hard: state.hard(), soft: state.soft() }).toEqual(fullScore(state));
    }
  });

  it('gets back the very rota and points when a move is taken back', () => {
    const random = createRandom(2);
    const state = new RotaState(createRotaTables(model), randomRota(model, { random, share: 0.4 }));
    for (let move = 0; move < 100; move++) {
      const before = { rota: state.toRota(), hard: state.hard(), soft: state.soft() };
      changeSomething(state, random);
      state.rollback();
      expect({ rota: state.toRota(), hard: state.hard(), soft: state.soft() }).toEqual(before);
    }
  });

  it('calls a row legal exactly when the rulebook finds nothing hard in it', () => {
    const tables = createRotaTables(model);
    const random = createRandom(3);
    const perPerson = new Set(['demand', 'skill-demand']);
    for (let round = 0; round < 60; round++) {
      const rota = randomRota(model, { random, share: 0.1 + 0.6 * random() });
      const broken = new Set(
        judgeRota(model, rota).flatMap(({ rule, breach }) =>
          rule.level === 'hard' && !perPerson.has(rule.id) ? [breach.staff] : [],
        ),
      );
      const illegal = model.staff.filter(
        (s) => !rowIsLegal(tables, { staff: s.index, cells: rowOf(rota, s.index), base: 0 }),
      );
      expect(new Set(illegal.map((s) => s.index))).toEqual(broken);
    }
  });
});

describe('a row that is often legal', () => {
  const source = madeCase({ seed: 9, recipients: 40, weeks: 3, nights: true });
  const model = buildModel({
    ...source,
    staff: source.staff.map((s) => ({ ...s, positionPercent: 60, weekendEvery: 1, offWeekdays: [], fixed: [] })),
    rules: { hoursToleranceMinutes: 2000, dailyRestHours: 9, maxConsecutiveShifts: 5, weeklyRestWindow: 'rolling' },
  });

  it('is judged as the rulebook judges it, legal or not', () => {
    const tables = createRotaTables(model);
    const random = createRandom(4);
    const seen = { legal: 0, illegal: 0 };
    for (let round = 0; round < 300; round++) {
      const rota = randomRota(model, { random, share: 0.35 });
      const broken = new Set(
        judgeRota(model, rota).flatMap(({ rule, breach }) => (rule.level === 'hard' ? [breach.staff] : [])),
      );
      for (const { index } of model.staff) {
        const legal = rowIsLegal(tables, { staff: index, cells: rowOf(rota, index), base: 0 });
        expect(legal).toBe(!broken.has(index));
        seen[legal ? 'legal' : 'illegal']++;
      }
    }
    expect(seen.legal).toBeGreaterThan(100);
    expect(seen.illegal).toBeGreaterThan(100);
  });
});

describe('the hard points of a whole rota', () => {
  it('are 0 exactly when the rulebook finds nothing hard, coverage and skills included', () => {
    const model = madeModel({ seed: 10, recipients: 30 });
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 100_000 }));
    const state = new RotaState(createRotaTables(model), rota);
    expect(state.hard()).toBe(0);
    const random = createRandom(5);
    const seen = { legal: 0, illegal: 0 };
    for (let move = 0; move < 600; move++) {
      randomMove(state, random);
      const broken = judgeRota(model, state.toRota()).some(({ rule }) => rule.level === 'hard');
      expect(state.hard() > 0).toBe(broken);
      seen[broken ? 'illegal' : 'legal']++;
      if (broken) state.rollback();
      else state.commit();
    }
    expect(Math.min(seen.legal, seen.illegal)).toBeGreaterThan(50);
  });
});
