import type { Team } from '../model/model';
import type { Acquaintance, Faces } from '../repair/faces';

/** A care team that is to be another, with the one that it was. Numbers of staff. */
export interface TeamSwitch {
  readonly recipient: number;
  readonly before: Team;
  readonly after: Team;
}

/** Days around a visit within which somebody comes anyway, so that she adds no face. */
const DAYS_AROUND = 14;

/** Who is to take over: those who joined, and the primary contact where she is another. */
export function preferredOf({ before, after }: TeamSwitch): ReadonlySet<number> {
  const joined = after.members.filter((staff) => !before.members.includes(staff));
  return new Set(after.primary === before.primary ? joined : [...joined, after.primary]);
}

/**
 * Acquaintance as the new team wants it: first those who take over, then the rest of the team who come at that time
 * anyway, then the rest of the team. Everyone else is a stranger, whoever came before. Other recipients keep theirs.
 */
export function facesOfSwitch(base: Faces, change: TeamSwitch): Faces {
  const { recipient, after } = change;
  const preferred = preferredOf(change);
  const comesAnyway = (staff: number, day: number): boolean =>
    base.metBefore({ recipient, staff, day: day + DAYS_AROUND }) > 0;
  return {
    meet: base.meet,
    metBefore: base.metBefore,
    isPrimary: ({ recipient: whose, staff }) =>
      whose === recipient ? after.primary === staff : base.isPrimary({ recipient: whose, staff }),
    acquaintance: (who): Acquaintance => {
      if (who.recipient !== recipient) return base.acquaintance(who);
      if (preferred.has(who.staff)) return 'team';
      if (!after.members.includes(who.staff)) return 'new';
      return comesAnyway(who.staff, who.day) ? 'met' : 'expected';
    },
  };
}
