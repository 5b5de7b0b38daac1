import { describe, expect, it } from 'vitest';
import type { PlanningCase } from '~/domain/case/planning-case';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Rota } from '~/planner/model/model';
import { judgeRota } from '~/planner/rules/judge';
import { rotaByThirds } from '~/planner/search/weekend-thirds';
import { fixtureCase } from '../support/cases';

const source = fixtureCase('fjordvik-60');

function firstRota(of: PlanningCase): Rota | null {
  const run = createEngineRun({ seed: 3, budget: { steps: 400_000 }, now: () => 0 });
  return rotaByThirds(buildModel(of), run, { stopWhenLegal: true });
}

const weekendsOf = (row: Int8Array): number[] =>
  [0, 1, 2, 3, 4, 5].filter((week) => row[week * 7 + 5] !== OFF || row[week * 7 + 6] !== OFF);

describe('who works which weekends in a first rota', () => {
  it('gives the largest positions the second and the fifth, in a legal rota', () => {
    const rota = firstRota(source) ?? [];
    const model = buildModel(source);
    const largest = model.staff.filter(({ weekendEvery }) => weekendEvery === 3).slice(0, 4);
    expect(largest.map(({ index }) => weekendsOf(rota[index] ?? new Int8Array(0)))).toEqual(largest.map(() => [1, 4]));
    expect(judgeRota(model, rota).filter(({ rule }) => rule.level === 'hard')).toEqual([]);
  });

  it('leaves those alone whose weekends are decided in part', () => {
    const staff = source.staff.map((person, i) => (i === 0 ? { ...person, fixed: [{ day: 12, code: null }] } : person));
    const rota = firstRota({ ...source, staff }) ?? [];
    expect(rota[0]?.[12]).toBe(OFF);
    expect(weekendsOf(rota[1] ?? new Int8Array(0))).toEqual([1, 4]);
  });

  it('says nothing of a rota of other weeks', () => {
    const staff = source.staff.map((person) => ({ ...person, fixed: [] }));
    expect(firstRota({ ...source, staff, rotaWeeks: 3 })).toBeNull();
  });
});
