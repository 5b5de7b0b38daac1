import type { Team } from '../model/model';
import { setMember } from './journal';
import type { PlanState } from './state';
import type { Workbench } from './workbench';

/** More than any number of visits. */
const PINNED_CLAIM = 1_000_000;

/** What a person brings to a team: a pin, her visits, and a touch for a pinned primary or a member of the previous team. */
function claimOf(state: PlanState, recipient: number, person: number): number {
  const { tables } = state;
  const pair = recipient * tables.staffCount + person;
  const { primary, excluded } = tables.model.recipients[recipient]!;
  if (excluded.has(person)) return person === primary ? 0 : -1;
  if (person === primary) return Number.MAX_SAFE_INTEGER;
  if (tables.pinned[pair] === 1) return PINNED_CLAIM + state.visitsBy[pair]!;
  return state.visitsBy[pair]! + 0.5 * tables.previous[pair]!;
}

/** Those who bring anything, the largest claim first. */
function byClaim(state: PlanState, recipient: number): number[] {
  const people: number[] = [];
  const claims: number[] = [];
  for (let person = 0; person < state.tables.staffCount; person++) {
    const claim = claimOf(state, recipient, person);
    if (claim <= 0) continue;
    let place = people.length;
    for (; place > 0 && claims[place - 1]! < claim; place--) {
      people[place] = people[place - 1]!;
      claims[place] = claims[place - 1]!;
    }
    people[place] = person;
    claims[place] = claim;
  }
  return people;
}

/** Gives a recipient the team of those who visit her most, at most `teamSize`, the pinned primary among them. */
export function chooseTeam(bench: Workbench, recipient: number): void {
  const { state } = bench;
  const { staffCount, model } = state.tables;
  const members = byClaim(state, recipient).slice(0, model.recipients[recipient]!.teamSize);
  for (let person = 0; person < staffCount; person++) {
    const joined = members.includes(person);
    if ((state.inTeam[recipient * staffCount + person] === 1) !== joined) {
      setMember(bench, { recipient, person, joined });
    }
  }
}

export function chooseTeams(bench: Workbench): void {
  const { recipientCount } = bench.state.tables;
  for (let recipient = 0; recipient < recipientCount; recipient++) chooseTeam(bench, recipient);
}

/** The team as the plan tells it: members with visits, most visits first; never empty where anyone may come at all. */
export function teamOf(state: PlanState, recipient: number): Team {
  const { staffCount, model } = state.tables;
  const { primary, previousTeam, excluded, teamSize } = model.recipients[recipient]!;
  const visits = (person: number): number => state.visitsBy[recipient * staffCount + person]!;
  const members = Array.from({ length: staffCount }, (_, person) => person)
    .filter((person) => state.inTeam[recipient * staffCount + person] === 1)
    .sort((a, b) => visits(b) - visits(a) || a - b);
  if (primary >= 0) {
    const others = members.filter((person) => person !== primary).slice(0, teamSize - 1);
    return { primary, members: [primary, ...others] };
  }
  if (members.length > 0) return { primary: members[0]!, members };
  const anyone = Array.from({ length: staffCount }, (_, person) => person);
  const first = [...previousTeam, ...anyone].find((person) => !excluded.has(person)) ?? 0;
  return { primary: first, members: [first] };
}
