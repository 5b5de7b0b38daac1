import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinearModel, type LinearModel, type LinearSolver } from '~/planner/linear/linear-model';
import { linearSolver } from '../support/linear-solver';
import { createSparseBlock } from '~/planner/linear/sparse-block';
import { createRandom } from '~/planner/random';
import { searchExactly, type SearchOutcome } from '~/planner/rolling/exact-search';
import { provesEmpty } from '~/planner/rolling/farkas';
import { provesEmptyModulo } from '~/planner/rolling/modular-proof';
import type { RotaRows } from '~/planner/rolling/rota-rows';

/** Equations over whole numbers from 0 to `most`: a row of factors for each. */
function equations(of: { factors: readonly (readonly number[])[]; must: readonly number[]; most: number }): RotaRows {
  const columns = createSparseBlock();
  const [first = []] = of.factors;
  first.forEach((_, column) => {
    of.factors.forEach((row, index) => columns.entry(index, row[column] ?? 0));
    columns.close({ lower: 0, upper: of.most });
  });
  const must = Float64Array.from(of.must);
  return { columns: columns.build(), lower: must, upper: must.slice(), ranks: [] };
}

const boundsOf = ({ columns, lower, upper }: RotaRows) => ({
  columnLower: columns.lower,
  columnUpper: columns.upper,
  rowLower: lower,
  rowUpper: upper,
});

function solvable(of: { factors: readonly (readonly number[])[]; must: readonly number[]; most: number }): boolean {
  const columns = of.factors[0]?.length ?? 0;
  const tries = Array.from({ length: (of.most + 1) ** columns }, (_, n) =>
    Array.from({ length: columns }, (__, column) => Math.floor(n / (of.most + 1) ** column) % (of.most + 1)),
  );
  return tries.some((point) =>
    of.factors.every(
      (row, index) => row.reduce((sum, f, column) => sum + f * (point[column] ?? 0), 0) === of.must[index],
    ),
  );
}

describe('proofs in whole numbers', () => {
  let solver: LinearSolver;
  const made: LinearModel[] = [];
  beforeAll(async () => {
    solver = await linearSolver();
  });
  afterAll(() => made.forEach((model) => model.dispose()));
  const search = (rows: RotaRows): SearchOutcome => {
    const model = createLinearModel({ solver, rows, columns: rows.columns });
    made.push(model);
    return searchExactly({ model, rows, stop: () => false });
  };

  it('accepts a sum of rows that asks for more than the columns give, whichever way it points', () => {
    const rows = equations({
      factors: [
        [1, 1],
        [1, -1],
      ],
      must: [5, 4],
      most: 4,
    });
    expect(provesEmpty({ columns: rows.columns, bounds: boundsOf(rows), ray: Float64Array.of(1, 1) })).toBe(true);
    expect(provesEmpty({ columns: rows.columns, bounds: boundsOf(rows), ray: Float64Array.of(-0.5, -0.5) })).toBe(true);
  });

  it('does not believe a solver that points at nothing', () => {
    const rows = equations({
      factors: [
        [1, 1],
        [1, -1],
      ],
      must: [4, 2],
      most: 4,
    });
    for (const ray of [
      [1, 1],
      [1, -1],
      [0, 1],
      [0, 0],
      [NaN, 1],
      [Infinity, 1],
    ]) {
      expect(provesEmpty({ columns: rows.columns, bounds: boundsOf(rows), ray: Float64Array.from(ray) })).toBe(false);
    }
  });

  it('sees that twice a whole number is never odd', () => {
    const odd = equations({
      factors: [
        [2, 4, 2],
        [0, 1, 1],
      ],
      must: [7, 3],
      most: 9,
    });
    expect(provesEmptyModulo({ rows: odd, prime: 2 })).toBe(true);
    expect(provesEmptyModulo({ rows: odd, prime: 3 })).toBe(false);
    expect(search(odd)).toMatchObject({ kind: 'empty' });
  });

  it('agrees with trying everything on 150 made-up systems', () => {
    const random = createRandom(3);
    const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
    const seen = { found: 0, empty: 0, undecided: 0 };
    let modular = 0;
    for (let n = 0; n < 150; n++) {
      const factors = Array.from({ length: 2 }, () => Array.from({ length: 5 }, () => between(-3, 4)));
      const of = { factors, must: factors.map(() => between(-4, 14)), most: 3 };
      const rows = equations(of);
      const { kind } = search(rows);
      expect({ of, kind }).toEqual({ of, kind: solvable(of) ? 'found' : 'empty' });
      seen[kind]++;
      if (![2, 3, 5].some((prime) => provesEmptyModulo({ rows, prime }))) continue;
      modular++;
      expect(kind).toBe('empty');
    }
    expect(seen.found).toBeGreaterThan(30);
    expect(seen.empty).toBeGreaterThan(30);
    expect(modular).toBeGreaterThan(3);
  });
});
