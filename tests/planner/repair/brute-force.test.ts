import { describe, expect, it } from 'vitest';
import type { StaffId } from '~/domain/brand';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import type { Rota } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { createFaces } from '~/planner/repair/faces';
import { describe as describePlan } from '~/planner/solve';
import { planVisits } from '~/planner/visits/plan-visits';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { bestOfDay } from './brute-force';
import { newFaults, repaired, type Planned } from './support';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const MONDAYS = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };

/** Three people on day shifts of four hours and a half, and seven visits so tight that one less is a loss. */
function tinyPlan(seed: number): Planned {
  const random = createRandom(seed);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const people = ['anna', 'bo', 'cam'];
  const recipients = Array.from({ length: 7 }, (_, r) => {
    const earliest = pick(495, 680);
    const visit = makeVisit({
      id: `r${r}-1`,
      ...MONDAYS,
      earliest: clock(earliest),
      latest: clock(earliest + pick(0, 90)),
      minutes: pick(15, 60),
    });
    const excluded = random() < 0.2 ? [people[pick(0, 2)]] : [];
    const teamSize = pick(1, 2);
    return makeRecipient({
      id: `r${r}`,
      zone: random() < 0.5 ? 'north' : 'south',
      teamSize,
      excludedStaff: excluded,
      previousTeam: people.filter((id) => random() < 0.3 && !excluded.includes(id)),
      visits: [visit],
    });
  });
  const source = makeCase({
    shiftCodes: [{ code: 'D', start: '08:00', end: '13:45', paidMinutes: 345, breakMinutes: 30 }],
    demand: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, code: 'D', min: 0, max: 9 })),
    staff: people.map((id) => makeStaff({ id, codes: ['D'] })),
    recipients,
  });
  const model = buildModel(source);
  const rota: Rota = people.map(() => Int8Array.of(0, -1, -1, -1, -1, -1, -1));
  const run = createEngineRun({ seed, budget: { steps: 1 }, now: () => 0 });
  const { solution } = planVisits(model, rota, run);
  const parts = { seconds: 0, seed, iterations: 0, version: 'test' };
  return { case: source, plan: { ...describePlan(model, solution), run: parts } };
}

describe('repairs of days small enough to try everything', () => {
  it.each(SEEDS)('leave no more visits unmade and bring no more strangers than the best (draw %i)', (seed) => {
    const from = tinyPlan(seed);
    const absence = { type: 'absence', staff: 'anna' as StaffId, from: '2026-09-07', to: '2026-09-07' };
    const repair = repaired(from, absence, { steps: 20_000 });
    const model = buildModel(from.case);
    const solution = { ...repair.solution, placed: placedBefore(from) };
    const faces = createFaces(model, solution);
    const best = bestOfDay(model, { solution, faces }, { day: 0, away: 0 });
    const strangers = repair.changes.filter(({ facts }) => facts.acquaintance === 'new').length;
    expect({ unplaced: repair.unplaced.length, strangers }).toEqual(best);
    expect(newFaults(from, repair)).toEqual([]);
  });
});

function placedBefore({ case: source, plan }: Planned) {
  const model = buildModel(source);
  return plan.visits.map((entry) => ({
    visit: model.visits.findIndex(({ id }) => id === entry.visit),
    day: 0,
    start: 0,
    staff: entry.staff.map((id) => model.staff.findIndex((person) => person.id === id)),
  }));
}
