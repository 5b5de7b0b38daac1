import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinearModel, type LinearModel, type LinearSolver } from '~/planner/linear/linear-model';
import { linearSolver } from '../support/linear-solver';
import { createSparseBlock } from '~/planner/linear/sparse-block';

/** Chairs earn 30 and tables 50; a table takes 2 hours of carpentry of 40, a chair 2 of finishing of 50. */
function workshop(solver: LinearSolver, integer: boolean): LinearModel {
  const columns = createSparseBlock();
  columns.entry(0, 1);
  columns.entry(1, 2);
  columns.close({ cost: -30, lower: 0 });
  columns.entry(0, 2);
  columns.entry(1, 1);
  columns.close({ cost: -50, lower: 0 });
  const rows = { lower: new Float64Array(2).fill(-Infinity), upper: Float64Array.of(40, 50) };
  return createLinearModel({ solver, rows, columns: columns.build(), integer });
}

describe('a linear model', () => {
  let solver: LinearSolver;
  const made: LinearModel[] = [];
  const make = (integer = false): LinearModel => {
    const model = workshop(solver, integer);
    made.push(model);
    return model;
  };
  beforeAll(async () => {
    solver = await linearSolver();
  });
  afterAll(() => made.forEach((model) => model.dispose()));

  it('finds the cheapest plan, its duals and its bound', () => {
    const result = make().solve();
    expect(result).toMatchObject({ status: 'optimal', hasPrimal: true });
    expect(result.objective).toBeCloseTo(-1100);
    expect(result.bound).toBeCloseTo(-1100);
    expect([...result.primal]).toEqual([expect.closeTo(20), expect.closeTo(10)]);
    expect([...result.dual]).toEqual([expect.closeTo(-70 / 3), expect.closeTo(-10 / 3)]);
  });

  it('goes on from where it stood when a column is added', () => {
    const model = make();
    const before = model.solve().objective;
    const stools = createSparseBlock();
    stools.entry(0, 1);
    stools.close({ cost: -45, lower: 0, upper: 5 });
    model.addColumns(stools.build());
    const result = model.solve();
    expect(result.objective).toBeLessThan(before);
    expect(result.primal[2]).toBeCloseTo(5);
    expect(model.columns).toBe(3);
  });

  it('starts from the basis of a model like it', () => {
    const model = make();
    model.solve();
    const twin = make();
    twin.setBasis(model.basis());
    expect(twin.solve({ options: { presolve: 'off', simplex_iteration_limit: 0 } }).objective).toBeCloseTo(-1100);
  });

  it('says that nothing is possible when an added row contradicts the others, and forgets the row again', () => {
    const model = make();
    const many = createSparseBlock();
    many.entry(0, 1);
    many.entry(1, 1);
    many.close({ lower: 31 });
    model.addRows(many.build());
    expect(model.solve().status).toBe('infeasible');
    model.dropRows(2);
    expect(model.solve().objective).toBeCloseTo(-1100);
  });

  it('finds whole numbers only when asked', () => {
    const model = make();
    model.setRowBounds(0, { lower: -Infinity, upper: 39 });
    expect(model.solve().objective).toBeCloseTo(-1076.67, 1);
    model.setInteger(true);
    const whole = model.solve();
    expect(whole.status).toBe('optimal');
    expect([...whole.primal]).toEqual([expect.closeTo(19), expect.closeTo(10)]);
    expect(whole.bound).toBeCloseTo(-1070);
  });

  it('keeps to the bounds and costs of columns as they change', () => {
    const model = make(true);
    model.setColumnBounds(1, { lower: 0, upper: 3 });
    expect([...model.solve().primal]).toEqual([expect.closeTo(23), expect.closeTo(3)]);
    model.setCosts(Float64Array.of(1, 1));
    model.setStart(Float64Array.of(0, 0));
    expect(model.solve().objective).toBeCloseTo(0);
  });

  it('says that it is out of time rather than that nothing is possible', () => {
    expect(make(true).solve({ stop: () => true, seconds: 0 }).status).not.toBe('infeasible');
  });
});
