import { may } from '../access/may';
import type { Actor } from '../access/vocabulary';
import { meanOf } from './measures';
import { groupIn, REVIEW_SPLITS, type Belonging, type ReviewSplit } from './review-cells';
import { stepOf, toStep } from './review-rounding';
import { cellName, hiddenCells, type PeopleClass } from './review-suppress';

/** Somebody who reads figures of groups beside what she may see by name. */
export interface GroupReader {
  /** Whether she may see somebody of a zone by name, and so knows the figures behind a group as far as that one goes. */
  readonly knows: (zone: string) => boolean;
  /** In which ways she is shown everybody in groups, wherever that is. */
  readonly splits: readonly ReviewSplit[];
}

/**
 * How an actor reads figures of everybody. Who sees no recipient by name is shown groups of every split in the review of
 * continuity. A leader is shown her own zones there, and everybody only by visit frequency.
 */
export function groupReaderOf(actor: Actor): GroupReader {
  const scope = may(actor, { action: 'view', thing: 'recipient' });
  if (scope?.kind === 'all') return { knows: () => true, splits: [] };
  if (scope?.kind !== 'zones') return { knows: () => false, splits: REVIEW_SPLITS };
  const zones = new Set(scope.zoneIds);
  return { knows: (zone) => zones.has(zone), splits: ['all', 'tier'] };
}

/** Those who are not known to the reader, by where they belong. */
function classesOf(people: readonly Belonging[], { knows }: GroupReader): PeopleClass[] {
  const classes = new Map<string, PeopleClass>();
  for (const { tier, zone, category } of people) {
    if (knows(zone)) continue;
    const key = JSON.stringify([tier, zone, category]);
    classes.set(key, { tier, zone, category, people: (classes.get(key)?.people ?? 0) + 1 });
  }
  return [...classes.values()];
}

/**
 * The cells of a figure of these people that a reader is not told. Of those whom she knows she learns nothing; the rule of
 * the review of continuity holds for the others, who are what she could work out by taking away whom she knows.
 */
export const hiddenFrom = (people: readonly Belonging[], reader: GroupReader): ReadonlySet<string> =>
  hiddenCells(classesOf(people, reader), reader.splits);

/** Means of a group, as a reader is told them. */
export interface ToldGroup {
  readonly split: 'tier' | 'all';
  /** A tier, '' where none is known, or 'all'. */
  readonly key: string;
  /** 0 where it is hidden. */
  readonly people: number;
  readonly hidden: boolean;
  /** One for each value. Empty where it is hidden. */
  readonly means: readonly number[];
}

/** Somebody with the values, in faces, that a mean is taken of. */
export interface Valued extends Belonging {
  readonly values: readonly number[];
}

/**
 * Means over the people of each tier, by name, and over everybody, of values that all of them have. Where there is anybody
 * whom the reader does not know, groups that would tell of few are hidden, and means are told in steps.
 */
export function toldGroups(people: readonly Valued[], reader: GroupReader): ToldGroup[] {
  const hidden = hiddenFrom(people, reader);
  const isExact = people.every(({ zone }) => reader.knows(zone));
  const tiers = [...new Set(people.map(({ tier }) => tier))].sort((a, b) => a.localeCompare(b, 'nb'));
  const groupOf = (split: 'tier' | 'all', key: string): ToldGroup => {
    if (hidden.has(cellName(split, key))) return { split, key, people: 0, hidden: true, means: [] };
    const members = people.filter((one) => groupIn(split, one) === key);
    const step = stepOf('faces', members.length);
    const means = members[0]?.values.map((_, at) => meanOf(members.map(({ values }) => values[at] ?? 0)) ?? 0) ?? [];
    const told = means.map((mean) => (isExact ? mean : toStep(mean, step)));
    return { split, key, people: members.length, hidden: false, means: told };
  };
  return [...tiers.map((tier) => groupOf('tier', tier)), ...(people.length > 0 ? [groupOf('all', 'all')] : [])];
}
