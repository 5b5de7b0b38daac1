/** A care team by ids of staff, as it is kept, changed and sent. */
export interface TeamChoice {
  readonly primary: string;
  /** Holds the primary. */
  readonly members: readonly string[];
  /** Those whom a run keeps in the team. */
  readonly pinned: readonly string[];
}

export const EMPTY_TEAM: TeamChoice = { primary: '', members: [], pinned: [] };

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Whether the people and the primary contact are the same, pins apart. */
export const samePeople = (a: TeamChoice, b: TeamChoice): boolean =>
  a.primary === b.primary && sameSet(a.members, b.members);

export const sameTeam = (a: TeamChoice, b: TeamChoice): boolean => samePeople(a, b) && sameSet(a.pinned, b.pinned);

/** A changed team as long as something of it is left to save: somebody else may have given the same team meanwhile. */
export function leftToSave<Changed extends { readonly team: TeamChoice }>(
  changed: Changed | null,
  standing: TeamChoice | null,
): Changed | null {
  return changed && standing && sameTeam(changed.team, standing) ? null : changed;
}

/** With somebody as primary contact; the one before stays as a member. */
export function withPrimary(team: TeamChoice, staffId: string): TeamChoice {
  const members = team.members.includes(staffId) ? team.members : [...team.members, staffId];
  return { ...team, primary: staffId, members };
}

/** With somebody on the team. The first who joins is primary contact, and the primary contact who is made a member hands over to the first of the others. */
export function withMember(team: TeamChoice, staffId: string): TeamChoice {
  if (!team.members.includes(staffId)) {
    const members = [...team.members, staffId];
    return { ...team, members, primary: team.primary === '' ? staffId : team.primary };
  }
  if (team.primary !== staffId) return team;
  const other = team.members.find((member) => member !== staffId);
  return other === undefined ? team : { ...team, primary: other };
}

/** Without somebody. Where she was the primary contact, the first of the others is. */
export function withoutMember(team: TeamChoice, staffId: string): TeamChoice {
  const members = team.members.filter((member) => member !== staffId);
  return {
    members,
    primary: team.primary === staffId ? (members[0] ?? '') : team.primary,
    pinned: team.pinned.filter((member) => member !== staffId),
  };
}

/** With a pin set where there was none, and taken away where there was one; only members have pins. */
export function withPinTurned(team: TeamChoice, staffId: string): TeamChoice {
  if (!team.members.includes(staffId)) return team;
  const pinned = team.pinned.includes(staffId)
    ? team.pinned.filter((member) => member !== staffId)
    : [...team.pinned, staffId];
  return { ...team, pinned };
}

/** With one person in the place of another, role and all. One who is on the team already takes over the role. */
export function withInstead(team: TeamChoice, swap: { readonly out: string; readonly in: string }): TeamChoice {
  if (!team.members.includes(swap.out) || swap.out === swap.in) return withMember(team, swap.in);
  const members = team.members.flatMap((member) =>
    member === swap.out ? (team.members.includes(swap.in) ? [] : [swap.in]) : [member],
  );
  return {
    members,
    primary: team.primary === swap.out ? swap.in : team.primary,
    pinned: team.pinned.filter((member) => member !== swap.out),
  };
}
