import type { Reason } from '~/planner/reasons/reason';

/** What speaks for and against one person. */
export interface PersonReasons {
  readonly staffId: string;
  readonly name: string;
  readonly role: 'primary' | 'member' | 'other';
  /** Whether she comes to the visit, where it is about one; on the team, where it is about a team. */
  readonly isIn: boolean;
  readonly reasons: readonly Reason[];
}

export const isStopped = ({ reasons }: PersonReasons): boolean => reasons.some(({ speaks }) => speaks === 'stops');

const weightOf = ({ reasons }: PersonReasons): number =>
  reasons.reduce((sum, { speaks }) => sum + (speaks === 'for' ? 1 : speaks === 'against' ? -1 : 0), 0);

/** Those who are in first, then whoever comes nearest, then those who cannot. */
export function byNearness(people: readonly PersonReasons[]): PersonReasons[] {
  const rank = (person: PersonReasons): number => (person.isIn ? 0 : isStopped(person) ? 2 : 1);
  return [...people].sort(
    (a, b) => rank(a) - rank(b) || weightOf(b) - weightOf(a) || a.name.localeCompare(b.name, 'nb'),
  );
}
