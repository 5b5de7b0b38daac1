import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { blocksPublishing } from '~/domain/working-time/standing';
import { laidOn, type Underlay } from '~/planner/model/around';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import { buildRota } from '~/planner/rota/build-rota';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { lawOfRows } from '~/planner/rota/rows-around';
import { solve } from '~/planner/solve';
import { laidOverFindings, underlayOf } from '~/planner/write/laid-over';
import { rotaLines } from '~/planner/write/plan-parts';
import { makeAgreement } from '../rules/law-situation';
import { some } from '../support/some';
import { madeCase, stepRun } from './support';

/** Two weeks of a holiday rota over twelve of a rota of six, from the fifth week on; both seams lie within red days. */
const AT = 28;
const WEEKS = 2;
const STARTS = { 'Easter and the short night': '2026-03-02', Christmas: '2026-11-23', 'May 2027': '2027-04-12' };

interface Laid {
  readonly own: PlanningCase;
  readonly below: Underlay;
  readonly above: Model;
  readonly findingsOf: (state: RotaState) => ReturnType<typeof laidOverFindings>;
  readonly state: RotaState;
}

/** A base rota that keeps every rule, and a holiday rota over it that begins as the base has it. */
function laid(start: string, of: { agreements: readonly DatedAgreement[]; seed: number }): Laid {
  const { agreements, seed } = of;
  const made = madeCase({ seed, recipients: 20, nights: true, weeks: 6 });
  const codes = made.shiftCodes.map(({ code }) => code);
  const staff = made.staff.map((one) => ({ ...one, codes, offWeekdays: [], fixed: [], off: [], wishes: [] }));
  const demand = made.demand.map((row) => ({ ...row, min: 0, max: staff.length }));
  const asked = { ...made, start: start as IsoDate, planWeeks: 12, staff, demand, skillDemand: [], recipients: [] };
  const base = buildModel(asked);
  const { rota } = buildRota(base, stepRun({ seed, steps: 1_500_000 }), { agreements, stopWhenLegal: true });
  // Hours even out over the rota below, which publishing does not ask of some weeks by themselves.
  const source: PlanningCase = { ...asked, rules: { ...asked.rules, hoursToleranceMinutes: 100_000 } };
  const below = underlayOf(source, { lines: rotaLines(base, rota), at: AT });
  const own = { ...source, start: addDays(source.start, AT), rotaWeeks: WEEKS, planWeeks: WEEKS };
  const above = laidOn(buildModel(own), below);
  const from = rota.map((row) =>
    Int8Array.from({ length: 7 * WEEKS }, (_, day) => row[(AT + day) % row.length] ?? OFF),
  );
  return {
    above,
    own,
    below,
    state: new RotaState(createRotaTables(above, { agreements }), from),
    findingsOf: (state) => laidOverFindings(below, { lines: rotaLines(above, state.toRota()), agreements }),
  };
}

/** Changes some days of one person, as a search does, and now and then all of a week. */
function change(state: RotaState, draw: Random): void {
  const { days, staffCount, shiftCount } = state.tables;
  const staff = Math.floor(draw() * staffCount);
  const from = Math.floor(draw() * days);
  const length = draw() < 0.3 ? 7 : 1 + Math.floor(3 * draw());
  const shift = draw() < 0.35 ? OFF : Math.floor(draw() * shiftCount);
  for (let day = from; day < Math.min(days, from + length); day++) state.set(state.cellOf({ staff, day }), shift);
}

const WITH = {
  'no agreement but on long nights': [makeAgreement({ limit: 'dayHours', value: 12.5 })],
  'red days averaged': [
    makeAgreement({ limit: 'dayHours', value: 12.5 }),
    makeAgreement({ limit: 'redDayAveraging', value: true }),
    makeAgreement({ limit: 'averageWeekHours', value: 35 }),
  ],
};
const examples = Object.entries(STARTS).flatMap(([name, start]) =>
  Object.entries(WITH).map(([by, agreements], seed) => [name, by, { start, agreements, seed: seed + 1 }] as const),
);

describe('a row of a holiday rota in a search', () => {
  it.each(examples)(
    'is kept exactly where the rota around it is, over %s, with %s',
    (_, by, { start, agreements, seed }) => {
      const { above, state, findingsOf } = laid(start, { agreements, seed });
      const draw = createRandom(seed);
      const law = some(lawOfRows(state.tables, state.cells));
      expect(findingsOf(state)).toEqual([]);
      const seen = { kept: 0, broken: 0 };
      for (let trial = 0; trial < 60; trial++) {
        change(state, draw);
        const found = findingsOf(state).filter(blocksPublishing);
        for (const { index, id } of above.staff) {
          const rules = found.filter((one) => one.staff === id).map(({ rule }) => rule);
          const kept = state.rowHardPoints(index) === 0 && law.points(index) === 0;
          expect({ id, rules, kept }).toEqual({ id, rules, kept: rules.length === 0 });
          seen[kept ? 'kept' : 'broken']++;
        }
        if (draw() < 0.5) state.rollback();
        else if (draw() < 0.2) state.load(state.toRota());
      }
      expect(seen.kept).toBeGreaterThan(20);
      expect(seen.broken).toBeGreaterThan(20);
    },
  );
});

describe('a holiday rota that is proposed', () => {
  it('breaks nothing across its seams, with every shift of its weeks made anew', () => {
    const agreements = WITH['red days averaged'];
    const { own, below } = laid(STARTS.Christmas, { agreements, seed: 1 });
    const demand = own.demand.map((row) => ({ ...row, min: row.code === 'N' ? 0 : 1 }));
    const under = { ...below, case: { ...below.case, demand: below.case.demand.map((row) => ({ ...row, min: 0 })) } };
    const plan = solve(
      { ...own, demand },
      { seed: 1, budget: { steps: 3_000_000 }, now: () => 0, agreements, underlay: under },
    );
    expect(plan.findings.filter(blocksPublishing)).toEqual([]);
    const worked = Object.values(plan.rota).flatMap((line) => line.filter((code) => code !== null));
    expect(worked.length).toBeGreaterThanOrEqual(2 * 7 * WEEKS);
  });
});
