import { describe, expect, it } from 'vitest';
import { provenMinimum, type Program } from '~/planner/bounds/proven-minimum';
import { createLinearModel } from '~/planner/linear/linear-model';
import { createSparseBlock } from '~/planner/linear/sparse-block';
import { createRandom } from '~/planner/random';
import { linearSolver } from '../support/linear-solver';

/** A program that all columns at their half solve. */
function someProgram(random: () => number): Program {
  const whole = (below: number): number => Math.floor(random() * below);
  const size = 2 + whole(6);
  const upper = Array.from({ length: size }, () => 1 + whole(3));
  const rows = Array.from({ length: 1 + whole(6) }, () => {
    const columns = upper.flatMap((_, column) => (random() < 0.6 ? [column] : []));
    const values = columns.map(() => whole(9) - 4);
    const half = columns.reduce((sum, column, i) => sum + ((values[i] ?? 0) * (upper[column] ?? 0)) / 2, 0);
    const [below, above] = [random() < 0.7, random() < 0.5];
    return { lower: below ? half - whole(2) : -Infinity, upper: above ? half + whole(2) : Infinity, columns, values };
  });
  return { cost: upper.map(() => whole(11) - 5), upper, rows };
}

describe('what no solution costs less than', () => {
  it('is met by the duals of the optimum, and never passed by any others', async () => {
    const solver = await linearSolver();
    for (let seed = 1; seed <= 60; seed++) {
      const random = createRandom(seed);
      const program = someProgram(random);
      const block = createSparseBlock();
      program.cost.forEach((cost, column) => {
        program.rows.forEach((row, at) =>
          row.columns.forEach((other, i) => other === column && block.entry(at, row.values[i] ?? 0)),
        );
        block.close({ cost, lower: 0, upper: program.upper[column] ?? 0 });
      });
      const rows = {
        lower: Float64Array.from(program.rows, (row) => row.lower),
        upper: Float64Array.from(program.rows, (row) => row.upper),
      };
      const linear = createLinearModel({ solver, rows, columns: block.build() });
      const result = linear.solve();
      linear.dispose();
      expect(result.status, `seed ${seed}`).toBe('optimal');
      expect(provenMinimum(program, result), `seed ${seed}`).toBeCloseTo(result.objective, 6);
      for (let i = 0; i < 20; i++) {
        const dual = Float64Array.from(program.rows, () => 6 * random() - 3);
        expect(provenMinimum(program, { dual }), `seed ${seed}`).toBeLessThanOrEqual(result.objective + 1e-9);
      }
    }
  });
});
