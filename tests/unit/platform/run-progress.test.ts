import { describe, expect, it } from 'vitest';
import type { Progress } from '~/planner/options';
import { parseRunProgress, withReport, type RunProgress } from '~/platform/jobs/run-progress';

const report = (overrides: Partial<Progress>): Progress => ({
  phase: 'improve',
  seconds: 1,
  iterations: 100,
  hardBreaches: 0,
  unassigned: 0,
  m14: 4,
  ...overrides,
});

const after = (reports: readonly Progress[]): RunProgress =>
  reports.reduce<RunProgress | null>((before, latest) => withReport(before, latest), null) ??
  withReport(null, report({}));

describe('the progress of a run', () => {
  it('keeps the latest report, and a point of the curve only where the figures have changed', () => {
    const progress = after([report({ seconds: 1 }), report({ seconds: 2 }), report({ seconds: 3, m14: 3.5 })]);
    expect(progress.latest.seconds).toBe(3);
    expect(progress.curve.map(({ seconds, m14 }) => [seconds, m14])).toEqual([
      [1, 4],
      [3, 3.5],
    ]);
  });

  it('stays short however long the search is, with its first and last point', () => {
    const reports = Array.from({ length: 1_000 }, (_, index) => report({ seconds: index, m14: 10 - index / 1_000 }));
    const { curve } = after(reports);
    expect(curve.length).toBeLessThanOrEqual(120);
    expect(curve[0]?.seconds).toBe(0);
    expect(curve.at(-1)?.seconds).toBe(999);
  });

  it('comes out of the database as it went in, and is nothing where it is of another shape', () => {
    const progress = after([report({ m14: null }), report({})]);
    expect(parseRunProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    expect(parseRunProgress({ percent: 40 })).toBeNull();
    expect(parseRunProgress(null)).toBeNull();
  });
});
