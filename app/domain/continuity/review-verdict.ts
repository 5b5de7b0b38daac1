import { LOSS_CAUSES, type LossCause } from './lost-faces';
import { meanOf } from './measures';
import type { Month, Review, ReviewCell, ReviewGroup } from './review-cells';

/** Where a face that could have been spared comes from, as a manager asks for it. */
export const BLAMES = ['plan', 'rota', 'capacity', 'absence', 'unplanned'] as const;
export type Blame = (typeof BLAMES)[number];

const BLAME_OF: Readonly<Record<LossCause, Blame>> = {
  rota: 'rota',
  capacity: 'capacity',
  choice: 'plan',
  absence: 'absence',
  openShift: 'absence',
  unplanned: 'unplanned',
};

export type Direction = 'fewer' | 'same' | 'more';

/** The same figure in two spans of months. */
export interface Change {
  readonly before: number;
  readonly now: number;
  readonly direction: Direction;
}

export interface Verdict {
  /** Months of each span, at most three; the spans follow on each other. */
  readonly months: number;
  readonly nowFrom: Month;
  readonly nowTo: Month;
  readonly faces: Change;
  /** Zones that do not go the way of the whole. */
  readonly zones: readonly (Change & { readonly key: string })[];
  /** How many zones there are figures of. */
  readonly zoneCount: number;
  /** Whether some zone is hidden in a span, so that nothing is said of it. */
  readonly someHidden: boolean;
  /** Faces beyond the least possible in the later span, by where they come from, most first. They add up. */
  readonly lost: readonly { readonly blame: Blame; readonly faces: number; readonly change: number }[];
}

const LONGEST_SPAN = 3;
/** Smaller changes than this are told as none. */
const SAME = 0.15;

/**
 * Whether faces are getting fewer, where not, and what the rest is owed to: the latest months beside as many before them.
 * `null` where there are not two months with figures.
 */
export function verdictOf(review: Review): Verdict | null {
  const all = review.splits.all[0];
  if (all === undefined) return null;
  const known = all.months.flatMap((cell, index) => (cell.figures === null ? [] : [index]));
  const months = Math.min(LONGEST_SPAN, Math.floor(known.length / 2));
  if (months === 0) return null;
  const now = known.slice(-months);
  const before = known.slice(-2 * months, -months);
  const faces = changeOf(all, { before, now });
  const [nowFrom, nowTo] = [review.months[now[0] ?? 0], review.months[now.at(-1) ?? 0]];
  if (faces === null || nowFrom === undefined || nowTo === undefined) return null;
  const compared = review.splits.zone.flatMap((zone) => {
    const change = changeOf(zone, { before, now });
    return change === null ? [] : [{ key: zone.key, ...change }];
  });
  const zones = compared.filter(({ direction }) => direction !== faces.direction);
  const someHidden = review.splits.zone.some((zone) => [...before, ...now].some((index) => zone.months[index]?.hidden));
  return {
    months,
    nowFrom,
    nowTo,
    faces,
    zones,
    zoneCount: compared.length,
    someHidden,
    lost: lostOf(all, { before, now }),
  };
}

interface Spans {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const cellsOf = (group: ReviewGroup, span: readonly number[]): ReviewCell[] =>
  span.flatMap((index) => group.months[index] ?? []);

/** `null` where a month of either span has no figure. */
function changeOf(group: ReviewGroup, { before, now }: Spans): Change | null {
  const meanIn = (span: readonly number[]): number | null => {
    const values = cellsOf(group, span).flatMap((cell) => cell.figures?.measures.faces.mean.actual ?? []);
    return values.length === span.length ? meanOf(values) : null;
  };
  const [was, is] = [meanIn(before), meanIn(now)];
  if (was === null || is === null) return null;
  const direction = Math.abs(is - was) < SAME ? 'same' : is < was ? 'fewer' : 'more';
  return { before: was, now: is, direction };
}

function lostOf(group: ReviewGroup, { before, now }: Spans): Verdict['lost'] {
  const facesOf = (blame: Blame, span: readonly number[]): number => {
    const figures = cellsOf(group, span).flatMap((cell) => cell.figures ?? []);
    const causes = LOSS_CAUSES.filter((cause) => BLAME_OF[cause] === blame);
    return meanOf(figures.map(({ faces }) => causes.reduce((sum, cause) => sum + faces.lost[cause], 0))) ?? 0;
  };
  return BLAMES.map((blame) => {
    const faces = facesOf(blame, now);
    return { blame, faces, change: faces - facesOf(blame, before) };
  }).sort((a, b) => b.faces - a.faces);
}
