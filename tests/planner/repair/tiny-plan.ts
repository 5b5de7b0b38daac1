import { clockOf } from '~/domain/time/clock';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import type { Rota, Solution } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import { describe } from '~/planner/solve';
import { planVisits } from '~/planner/visits/plan-visits';
import { solutionOf } from '~/planner/write/read-plan';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Planned } from './support';

const MONDAYS = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };

/** Whole numbers between two, both included. */
export const pickBy =
  (random: Random) =>
  (from: number, to: number): number =>
    from + Math.floor(random() * (to - from + 1));

/** Three people on day shifts of four hours and a half, and seven visits so tight that one less is a loss. */
export function tinyPlan(seed: number): Planned {
  const random = createRandom(seed);
  const pick = pickBy(random);
  const people = ['anna', 'bo', 'cam'];
  const recipients = Array.from({ length: 7 }, (_, r) => {
    const earliest = pick(495, 680);
    const visit = makeVisit({
      id: `r${r}-1`,
      ...MONDAYS,
      earliest: clockOf(earliest),
      latest: clockOf(earliest + pick(0, 90)),
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
  return plannedMonday({ people, recipients, seed });
}

interface Monday {
  readonly people: readonly string[];
  readonly recipients: ReturnType<typeof makeRecipient>[];
  readonly seed: number;
}

/** A plan of one day, on which all of these people work. */
export function plannedMonday({ people, recipients, seed }: Monday): Planned {
  const source = makeCase({
    shiftCodes: [{ code: 'D', start: '08:00', end: '13:45', paidMinutes: 345, breakMinutes: 30 }],
    demand: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, code: 'D', min: 0, max: 9 })),
    staff: people.map((id) => makeStaff({ id, codes: ['D'] })),
    recipients,
  });
  const model = buildModel(source);
  const rota: Rota = people.map(() => Int8Array.of(0, -1, -1, -1, -1, -1, -1));
  const run = createEngineRun({ seed, budget: { steps: 1 }, now: () => 0 });
  const { solution } = planVisits(model, rota, { run });
  const parts = { seconds: 0, seed, iterations: 0, version: 'test' };
  return { case: source, plan: { ...describe(model, solution), run: parts } };
}

/** The plan as numbers. */
export const solutionIn = ({ case: source, plan }: Planned): Solution => solutionOf(buildModel(source), plan);
