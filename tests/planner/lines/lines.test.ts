import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import { anyLineOf, lineOf } from '~/planner/lines/line-person';
import { lineScore, type LineScore } from '~/planner/lines/line-score';
import { shareCounts, sharePoints, SHARES } from '~/planner/lines/line-shares';
import { createRandom } from '~/planner/random';
import { judgeRow, rowIsLegal } from '~/planner/rota/judge-row';
import { madeModel, randomRota, rowOf } from '../rota/support';
import { some } from '../support/some';
import { everyRow, tinyCase } from './tiny';

const MODELS = [
  ['days and evenings', madeModel({ seed: 3, recipients: 20, weeks: 3 })],
  ['nights', madeModel({ seed: 4, nights: true, recipients: 20, weeks: 3 })],
  [
    'a rolling weekly rest',
    madeModel({ seed: 5, recipients: 20, weeks: 2 }, { rules: { weeklyRestWindow: 'rolling' } }),
  ],
  [
    'long rests and short runs',
    madeModel(
      { seed: 6, recipients: 20, weeks: 3, nights: true },
      { rules: { weeklyRestHours: 60, maxConsecutiveShifts: 3, maxConsecutiveNights: 2, dailyRestHours: 9 } },
    ),
  ],
] as const;

/** Soft points of a row that a line carries itself: its order and wishes, shares apart. */
function ownPoints(score: LineScore, at: { staff: number; cells: Int8Array }): number {
  const { tables, people } = score;
  const points = { hard: 0, soft: 0 };
  judgeRow(tables, { ...at, base: 0 }, points);
  const counts = shareCounts(tables, at.cells);
  const shares = SHARES.reduce(
    (sum, share, k) => sum + sharePoints(tables, { staff: at.staff, share, count: some(counts[k]) }),
    0,
  );
  const width = tables.shiftCount + 1;
  const wishes = at.cells.reduce((sum, v, day) => sum + some(some(people[at.staff]).cellCost[day * width + v + 1]), 0);
  return points.soft - shares + wishes;
}

describe.each(MODELS)('lines of a rota with %s', (_, model) => {
  it('are exactly the rows that the engine calls legal, with the engine’s points', () => {
    const loose = { ...model, staff: model.staff.map((s) => ({ ...s, contractMinutes: 8 * 450 })) };
    const wide = { ...loose, rules: { ...model.rules, hoursToleranceMinutes: 6 * 450 } };
    const score = lineScore(wide);
    const random = createRandom(1);
    const seen = { legal: 0, illegal: 0 };
    for (let round = 0; round < 400; round++) {
      const rota = randomRota(wide, { random, share: 0.1 + 0.35 * random() });
      for (const person of score.people) {
        const cells = rowOf(rota, person.staff);
        const line = lineOf(person, cells);
        const legal = rowIsLegal(score.tables, { staff: person.staff, cells, base: 0 });
        expect(line !== null).toBe(legal);
        if (line) expect(line.cost).toBe(ownPoints(score, { staff: person.staff, cells }));
        seen[legal ? 'legal' : 'illegal']++;
      }
    }
    expect(seen.legal).toBeGreaterThan(20);
    expect(seen.illegal).toBeGreaterThan(100);
  });

  it('are found by their price only when they are legal', () => {
    const score = lineScore(model);
    const random = createRandom(2);
    for (const person of score.people) {
      const cell = person.cellCost.map(() => 10 * random() - 5);
      const { lines } = person.pricer.price({ cell, weekend: 3 * random(), points: 1 });
      expect(lines.length).toBeGreaterThan(0);
      for (const { cells } of lines) {
        expect(rowIsLegal(score.tables, { staff: person.staff, cells, base: 0 })).toBe(true);
      }
    }
  });
});

describe('the cheapest line', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('costs what the cheapest of all rows costs (tiny case %i)', (seed) => {
    const model = buildModel(tinyCase(seed, { codes: 3 }));
    const score = lineScore(model);
    const rows = everyRow(3);
    const random = createRandom(seed);
    for (const person of score.people) {
      const cell = person.cellCost.map(() => Math.round(20 * random()) - 10);
      const weekend = Math.round(6 * random());
      const prices = rows.flatMap((cells) => {
        const line = lineOf(person, cells);
        if (line === null) return [];
        const own = cells.reduce(
          (sum, v, day) => sum + some(cell[day * 4 + v + 1]) - some(person.cellCost[day * 4 + v + 1]),
          0,
        );
        return [line.cost + own + weekend * shareCounts(score.tables, cells)[1]];
      });
      const { least } = person.pricer.price({ cell, weekend, points: 1 });
      expect(least).toBe(Math.min(Infinity, ...prices));
    }
  });

  it('is none where no number of whole shifts gives the hours', () => {
    const source = tinyCase(1);
    const score = lineScore(buildModel({ ...source, rules: { ...source.rules, hoursToleranceMinutes: 0 } }));
    for (const person of score.people) expect(anyLineOf(person)).toBeNull();
  });
});
