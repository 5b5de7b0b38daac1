import { beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '~/domain/time/clock';
import type { LinearSolver } from '~/planner/linear/linear-model';
import { createRandom } from '~/planner/random';
import { openRepair } from '~/planner/repair/open-repair';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { bestWithin } from '../../../scripts/lib/repair/within-cap/best-within';
import { makeRecipient, makeVisit } from '../../factories/case';
import { bestWithinByTrying } from './exhaustive-brute-force';
import { changeOf, date } from './support';
import { pickBy, plannedMonday, solutionIn, tinyPlan } from './tiny-plan';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const CAPS = [0, 1, 2, 3];
const ANNA_AWAY = { type: 'absence', staff: 'anna', from: '2026-09-07', to: '2026-09-07' };
/** More than a day has. */
const ANY = 20;

describe.each(SEEDS)('the best repair within so many moves (draw %i)', (seed) => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadLinearSolver();
  });

  it.each(CAPS)('is what trying everything finds, with at most %i moves', (cap) => {
    check(tinyPlan(seed), cap);
  });

  it.each(CAPS)('is so too where two carers meet, with at most %i moves', (cap) => {
    check(planOfPairs(seed), cap);
  });

  function check(from: ReturnType<typeof tinyPlan>, cap: number): void {
    const now = { date: date(from.case.start), minutes: 0 };
    const { board } = openRepair(from, changeOf(from, ANNA_AWAY), { now });
    const found = bestWithin({ solver, board, cap, known: null, unmade: ANY, seconds: 60 });
    const { rota } = solutionIn(from);
    expect({ ...found.best, proven: found.proven }).toEqual({
      ...bestWithinByTrying(board, { rota, most: cap, away: 0 }),
      proven: true,
    });
  }
});

/** Four people and six tight visits, the first of two carers. */
function planOfPairs(seed: number): ReturnType<typeof tinyPlan> {
  const random = createRandom(1000 + seed);
  const pick = pickBy(random);
  const people = ['anna', 'bo', 'cam', 'dag'];
  const recipients = Array.from({ length: 6 }, (_, r) => {
    const earliest = pick(495, 600);
    const visit = makeVisit({
      id: `r${r}-1`,
      recurrence: 'FREQ=WEEKLY;BYDAY=MO',
      earliest: clockOf(earliest),
      latest: clockOf(earliest + pick(0, 40)),
      minutes: pick(20, 60),
      carers: r === 0 ? 2 : 1,
    });
    const zone = random() < 0.5 ? 'north' : 'south';
    return makeRecipient({ id: `r${r}`, zone, teamSize: pick(1, 2), visits: [visit] });
  });
  return plannedMonday({ people, recipients, seed });
}
