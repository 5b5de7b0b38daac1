import { beforeAll, describe, expect, it } from 'vitest';
import { boundScore } from '~/planner/lines/bound-score';
import { improveRota } from '~/planner/lines/improve-rota';
import { lineOf } from '~/planner/lines/line-person';
import { lineScore, pointsOf, type LineScore } from '~/planner/lines/line-score';
import { settleRota } from '~/planner/lines/settle-rota';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Rota } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { RotaState } from '~/planner/rota/rota-state';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { madeCase, stepRun } from '../rota/support';
import { everyRow, tinyCase } from './tiny';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadLinearSolver();
});

const never = (): boolean => false;

interface Legal {
  readonly rota: Rota;
  readonly soft: number;
}

/** The best and the worst legal rota of all, by trying every pair of legal lines. */
function bestAndWorst(score: LineScore): { best: Legal; worst: Legal } | null {
  const lines = score.people.map((person) => everyRow(2).filter((cells) => lineOf(person, cells) !== null));
  const [first = [], second = []] = lines;
  const state = new RotaState(
    score.tables,
    score.people.map(() => new Int8Array(7).fill(OFF)),
  );
  const legal: Legal[] = [];
  for (const one of first) {
    for (const other of second) {
      state.load([one, other]);
      if (state.hard() === 0) legal.push({ rota: [one, other], soft: state.soft() });
    }
  }
  const [best, worst] = [legal.sort((a, b) => a.soft - b.soft)[0], legal.at(-1)];
  return best && worst ? { best, worst } : null;
}

describe('the bound of the score', () => {
  it('is never above the best rota of a tiny case, and mostly meets it', () => {
    const seen = { cases: 0, met: 0 };
    for (let seed = 1; seed <= 12; seed++) {
      const score = lineScore(buildModel(tinyCase(seed)));
      const { best } = bestAndWorst(score) ?? {};
      if (best === undefined) continue;
      const { bound, complete } = boundScore({ solver, score, from: best.rota, expired: never });
      expect(complete).toBe(true);
      expect(bound).toBeLessThanOrEqual(best.soft);
      seen.cases++;
      if (bound === best.soft) seen.met++;
    }
    expect(seen.cases).toBeGreaterThan(5);
    expect(seen.met).toBeGreaterThan(seen.cases / 2);
  });

  it('holds, weaker, when it is stopped before the end', () => {
    const model = buildModel(smallCase());
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 120_000 }));
    const score = lineScore(model);
    const whole = boundScore({ solver, score, from: rota, expired: never });
    let rounds = 0;
    const early = boundScore({ solver, score, from: rota, expired: () => ++rounds > 4 });
    expect(early.complete).toBe(false);
    expect(early.bound).toBeLessThanOrEqual(whole.bound);
    expect(whole.bound).toBeLessThanOrEqual(pointsOf(score, rota).soft);
  });
});

describe('choosing among all lines that a better rota can have', () => {
  it('finds the best rota of a tiny case from its worst, and proves it the best', () => {
    let cases = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const score = lineScore(buildModel(tinyCase(seed)));
      const known = bestAndWorst(score);
      if (known === null) continue;
      const { best, worst } = known;
      const proven = boundScore({ solver, score, from: worst.rota, expired: never });
      const settled = settleRota({ solver, score, from: worst.rota, proven, expired: never });
      expect(settled).toMatchObject({ points: best.soft, bound: best.soft });
      expect(pointsOf(score, settled?.rota ?? [])).toEqual({ hard: 0, soft: best.soft });
      cases++;
    }
    expect(cases).toBeGreaterThan(5);
  });

  it('says nothing where there are too many of them', () => {
    const model = buildModel(smallCase());
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 120_000 }), { stopWhenLegal: true });
    const score = lineScore(model);
    const proven = boundScore({ solver, score, from: rota, expired: never });
    expect(settleRota({ solver, score, from: rota, proven, expired: never })).toBeNull();
  });
});

/** Six people for three weeks, each second weekend. */
function smallCase() {
  const source = madeCase({ seed: 1, recipients: 25, weeks: 3 });
  return { ...source, staff: source.staff.map((s) => ({ ...s, weekendEvery: 2, off: [] })) };
}

describe('choosing a few lines anew', () => {
  it('makes a legal rota better, and keeps it legal', () => {
    const model = buildModel(smallCase());
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 120_000 }), { stopWhenLegal: true });
    const score = lineScore(model);
    const before = pointsOf(score, rota);
    expect(before.hard).toBe(0);
    let asked = 0;
    const after = improveRota({
      solver,
      score,
      from: rota,
      lines: [],
      goal: 0,
      random: createRandom(1),
      expired: () => ++asked > 600,
    });
    expect(after.points).toBeLessThan(before.soft);
    expect(pointsOf(score, after.rota)).toEqual({ hard: 0, soft: after.points });
  });
});
