import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Solution } from '~/planner/model/model';
import { judgePlan } from '~/planner/rules/judge';
import { viewOf } from '~/planner/rules/plan-view';
import { solve } from '~/planner/solve';
import { changeTeams } from '~/planner/teams/change-teams';
import { replanTeam } from '~/planner/teams/replan-team';
import { solutionOf } from '~/planner/write/read-plan';
import { fixtureCase } from '../support/cases';
import { some } from '../support/some';

const source = fixtureCase('small-8');
const plan = solve(source, { seed: 3, budget: { steps: 30_000 }, now: () => 0 });
const model = buildModel(source);
const before = solutionOf(model, plan);

const hard = (of: Model, solution: Solution): number =>
  judgePlan(of, viewOf(of, solution)).filter(({ rule }) => rule.level === 'hard').length;

/** Every team with one member out and one other in, where the rules allow it. */
const swaps = model.recipients.flatMap(({ index: recipient, excluded, primary: pinned }) => {
  const { primary, members } = some(before.teams[recipient]);
  // Somebody who is pinned as primary contact stays.
  const free = members.filter((member) => member !== pinned);
  return free.flatMap((out) =>
    model.staff
      .filter(({ index }) => !members.includes(index) && !excluded.has(index))
      .map((person) => ({
        recipient,
        out,
        team: {
          primary: out === primary ? person.index : primary,
          members: members.map((member) => (member === out ? person.index : member)),
        },
      })),
  );
});

describe('moving visits after a change of team', () => {
  it('breaks no hard rule, keeps the shifts and every occurrence, whichever person takes the place of another', () => {
    expect(swaps.length).toBeGreaterThan(5);
    for (const { recipient, team } of swaps) {
      const { solution } = replanTeam(model, before, { recipient, team, now: 0, steps: 800 });
      expect(solution.rota).toBe(before.rota);
      expect(solution.teams[recipient]).toEqual(team);
      expect(hard(model, solution)).toBe(hard(model, before));
      expect(solution.placed.length + solution.unplaced.length).toBe(before.placed.length + before.unplaced.length);
    }
  });

  it('never lets more visits go unmade than before', () => {
    for (const { recipient, team } of swaps) {
      const { solution } = replanTeam(model, before, { recipient, team, now: 0, steps: 800 });
      expect(solution.unplaced.length).toBeLessThanOrEqual(before.unplaced.length);
    }
  });

  it('leaves what has begun as it is', () => {
    const halfway = (model.planDays / 2) * 1440;
    for (const { recipient, team } of swaps.slice(0, 6)) {
      const { moved } = replanTeam(model, before, { recipient, team, now: halfway, steps: 800 });
      for (const { before: was } of moved)
        expect((was?.day ?? Infinity) * 1440 + (was?.start ?? 0)).toBeGreaterThanOrEqual(halfway);
    }
  });

  it('changes nothing where the team is the same', () => {
    const { moved, solution } = replanTeam(model, before, {
      recipient: 0,
      team: some(before.teams[0]),
      now: 0,
      steps: 800,
    });
    const outside = before.placed.filter(
      ({ visit, staff }) =>
        some(model.visits[visit]).recipient === 0 &&
        staff.some((person) => !some(before.teams[0]).members.includes(person)),
    );
    if (outside.length === 0) expect(moved).toEqual([]);
    expect(solution.teams).toEqual(before.teams);
  });

  it('tells the same for the same change, and figures that the plan bears out', () => {
    const { recipient, team } = some(swaps[0]);
    const id = some(model.recipients[recipient]).id;
    const idOf = (staff: number) => some(model.staff[staff]).id;
    const wanted = {
      teams: [{ recipient: id, team: { primary: idOf(team.primary), members: team.members.map(idOf) } }],
      now: { date: source.start, minutes: 0 },
      steps: 800,
    };
    const outcome = changeTeams({ case: source, plan }, wanted);
    expect(changeTeams({ case: source, plan }, wanted)).toEqual(outcome);
    const [own] = outcome.recipients;
    expect(own?.before.m14).toBe(plan.continuity.recipients[id]?.m14);
    expect(own?.after.m14).toBe(outcome.continuity.recipients[id]?.m14);
    const { solution } = replanTeam(model, before, { recipient, team, now: 0, steps: 800 });
    const made = solution.placed.filter(({ visit }) => some(model.visits[visit]).recipient === recipient).length;
    expect(own?.after.visits).toBe(made);
    expect(own?.reasons.length).toBeGreaterThan(0);
  });
});
