import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import { buildRota } from '~/planner/rota/build-rota';
import { improve } from '~/planner/search/improve';
import { describe as describePlan } from '~/planner/solve';
import { planVisits } from '~/planner/visits/plan-visits';
import type { Solution } from '~/planner/model/model';
import { fixtureCase } from '../support/cases';
import { check } from '../support/checker';

const source = fixtureCase('fjordvik-60');
const model = buildModel(source);
const runOf = (steps: number, signal = { aborted: false }) =>
  createEngineRun({ seed: 4, budget: { steps }, now: () => 0, signal });

function firstPlan(): Solution {
  const run = runOf(200_000);
  const { rota } = buildRota(model, run, { stopWhenLegal: true });
  return planVisits(model, rota, { run }).solution;
}

function reportOn(solution: Solution) {
  return check(source, describePlan(model, solution), { bounds: false });
}

const shortOfSupervision = (report: ReturnType<typeof reportOn>): number =>
  (report.soft.supervision?.people ?? []).filter(({ reached }) => !reached).length;

describe('searching visits, teams and rota together', () => {
  const start = firstPlan();

  it('finds a legal plan with three faces in ten fewer that keeps to the team and to supervision', () => {
    const before = reportOn(start);
    const after = reportOn(improve(model, start, { run: runOf(500_000) }).solution);
    expect(after.hard.perRule).toEqual({});
    expect(after.visits.unassigned).toBe(0);
    expect(after.continuity.case.mean.m14).toBeLessThan(0.7 * (before.continuity.case.mean.m14 ?? 0));
    expect(after.continuity.case.mean.knownShare).toBeGreaterThan(0.9);
    expect(shortOfSupervision(after)).toBe(0);
  });

  it('gives back a plan as good as its own when it is stopped before it begins', () => {
    const { solution } = improve(model, start, { run: runOf(1000, { aborted: true }) });
    expect(solution.unplaced.length).toBeLessThanOrEqual(start.unplaced.length);
    expect(reportOn(solution).hard.perRule).toEqual({});
  });

  it('gives the same plan for the same seed and steps', () => {
    const once = () => JSON.stringify(improve(model, start, { run: runOf(3000) }).solution);
    expect(once()).toBe(once());
  });
});
