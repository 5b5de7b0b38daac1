import type { Model, Rota, Solution, Team } from '../model/model';
import type { GroupCase } from './group-cases';

/** The solutions of all groups as one of the whole case. */
export function join(model: Model, parts: readonly { group: GroupCase; solution: Solution }[]): Solution {
  const rota: Int8Array[] = [];
  const teams: Team[] = [];
  for (const { group, solution } of parts) {
    const personOf = (index: number): number => group.staff[index]!;
    group.staff.forEach((person, i) => (rota[person] = solution.rota[i]!));
    group.recipients.forEach((recipient, i) => {
      const { primary, members } = solution.teams[i]!;
      teams[recipient] = { primary: personOf(primary), members: members.map(personOf) };
    });
  }
  return {
    rota,
    teams: teams.map((team, recipient) => withPrimary(model, recipient, team)),
    placed: parts.flatMap(({ group, solution }) =>
      solution.placed.map((entry) => ({
        ...entry,
        visit: group.visits[entry.visit]!,
        staff: entry.staff.map((person) => group.staff[person]!),
      })),
    ),
    unplaced: parts.flatMap(({ group, solution }) =>
      solution.unplaced.map((entry) => ({ ...entry, visit: group.visits[entry.visit]! })),
    ),
  };
}

/** A pinned primary contact of another group leads the team all the same. */
function withPrimary(model: Model, recipient: number, team: Team): Team {
  const { primary, teamSize } = model.recipients[recipient]!;
  if (primary < 0 || team.primary === primary) return team;
  const others = team.members.filter((person) => person !== primary).slice(0, teamSize - 1);
  return { primary, members: [primary, ...others] };
}

/** What of a solution lies within a group. A visit that somebody of another group makes is left unplaced. */
export function partOf(model: Model, group: GroupCase, solution: Solution): Solution {
  const staff = placesOf(group.staff, model.staff.length);
  const visits = placesOf(group.visits, model.visits.length);
  const own = solution.placed.filter(({ visit }) => visits[visit]! >= 0);
  const within = own.filter((entry) => entry.staff.every((person) => staff[person]! >= 0));
  const rota: Rota = group.staff.map((person) => solution.rota[person]!);
  return {
    rota,
    teams: group.recipients.map((recipient) => teamWithin(solution.teams[recipient]!, staff)),
    placed: within.map((entry) => ({
      ...entry,
      visit: visits[entry.visit]!,
      staff: entry.staff.map((person) => staff[person]!),
    })),
    unplaced: [...solution.unplaced, ...own.filter((entry) => !within.includes(entry))].flatMap(({ visit, day }) =>
      visits[visit]! >= 0 ? [{ visit: visits[visit]!, day }] : [],
    ),
  };
}

function teamWithin(team: Team, staff: Int32Array): Team {
  const members = team.members.flatMap((person) => (staff[person]! >= 0 ? [staff[person]!] : []));
  const primary = staff[team.primary]!;
  return { primary: primary >= 0 ? primary : (members[0] ?? 0), members };
}

/** `places[index]`: where an index stands in a list, or -1. */
function placesOf(list: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  list.forEach((index, place) => (places[index] = place));
  return places;
}
