import type { Scope } from '../access/vocabulary';
import { meanOf } from './measures';
import { groupIn, REVIEW_SPLITS, type Belonging, type ReviewSplit } from './review-cells';
import { shareStepOf, stepOf, toStep } from './review-rounding';
import { cellName, hiddenCells, type PeopleClass } from './review-suppress';

/** Somebody who reads figures of groups beside what she may see by name. */
export interface GroupReader {
  /** Whether she may see somebody of a zone by name, and so knows the figures behind a group as far as that one goes. */
  readonly knows: (zone: string) => boolean;
  /** In which ways she is shown everybody in groups, wherever that is. */
  readonly splits: readonly ReviewSplit[];
}

/**
 * How a reader who may see the recipients of a scope by name reads figures of everybody. Who sees none is shown groups of
 * every split in the review of continuity. A leader is shown her own zones there, and everybody only by visit frequency.
 */
export function groupReaderOf(scope: Scope): GroupReader {
  if (scope.kind === 'all') return { knows: () => true, splits: [] };
  if (scope.kind !== 'zones' || scope.zoneIds.length === 0) return { knows: () => false, splits: REVIEW_SPLITS };
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

type ToldSplit = 'tier' | 'all';

interface GroupOfMean {
  readonly split: ToldSplit;
  /** A tier, '' where none is known, or 'all'. */
  readonly key: string;
}

/** Tells means over a tier or over everybody; `null` where they are hidden, or there is none. */
export interface Telling {
  readonly faces: (mean: number | null, of: GroupOfMean) => number | null;
  readonly share: (mean: number | null, of: GroupOfMean) => number | null;
}

export const EVERYBODY: GroupOfMean = { split: 'all', key: 'all' };

/**
 * How a reader is told means over these people. Where there is anybody whom she does not know, groups that would tell of
 * few are hidden, and means are told in steps.
 */
export function tellingTo(reader: GroupReader, people: readonly Belonging[]): Telling {
  const hidden = hiddenFrom(people, reader);
  const isExact = people.every(({ zone }) => reader.knows(zone));
  const tell = (mean: number | null, { split, key }: GroupOfMean, stepFor: (people: number) => number) => {
    if (mean === null || isExact) return mean;
    if (hidden.has(cellName(split, key))) return null;
    return toStep(mean, stepFor(people.filter((one) => groupIn(split, one) === key).length));
  };
  return {
    faces: (mean, of) => tell(mean, of, (size) => stepOf('faces', size)),
    share: (mean, of) => tell(mean, of, shareStepOf),
  };
}

/** Somebody with values, in faces, that means are taken of. */
export interface Valued extends Belonging {
  readonly values: readonly number[];
}

/** Means of a group, as a reader is told them. */
export interface ToldGroup extends GroupOfMean {
  /** One for each value; none where the group is hidden. */
  readonly means: readonly number[];
}

/** Means over the people of each tier, by name, and over everybody, of values that all of them have. */
export function toldGroups(people: readonly Valued[], reader: GroupReader): ToldGroup[] {
  const { faces } = tellingTo(reader, people);
  const tiers = [...new Set(people.map(({ tier }) => tier))].sort((a, b) => a.localeCompare(b, 'nb'));
  const groups = [
    ...tiers.map((key): GroupOfMean => ({ split: 'tier', key })),
    ...(people.length > 0 ? [EVERYBODY] : []),
  ];
  return groups.map((group) => {
    const members = people.filter((one) => groupIn(group.split, one) === group.key);
    const means = members[0]?.values.map((_, at) => meanOf(members.map(({ values }) => values[at] ?? 0))) ?? [];
    return { ...group, means: means.flatMap((mean) => faces(mean, group) ?? []) };
  });
}
