import { LOSS_CAUSES, type LossCause } from './lost-faces';
import type { FacesByCause, ReviewMeasure } from './review-cells';

/**
 * How finely the mean of a group is told. Where somebody joins a group and the others stay as they were, two exact means
 * would tell her figure. The fewer they are, the coarser the step: the sum over the group is then never told closer
 * than about a face, or a tenth of the visits, to each side.
 */
export function stepOf(measure: ReviewMeasure, people: number): number {
  return measure === 'faces' ? 0.1 * timesOf(people) : shareStepOf(people);
}

/** The same of a share of the visits of so many people. */
export const shareStepOf = (people: number): number => 0.01 * timesOf(people);

const timesOf = (people: number): number => (people >= 20 ? 1 : people >= 10 ? 2 : 5);

/** Sums of the same figures differ by less, by the order in which they are added. */
const SAME = 1e-9;

/**
 * The nearest whole number of steps, the higher one from the middle on, however the figures were added up. Whole
 * hundredths, so that equal figures are equal numbers.
 */
export const toStep = (value: number, step: number): number =>
  Math.round(Math.round(value / step + SAME) * step * 100) / 100;

/**
 * Faces by cause in whole steps that still add up: each sum on the way is rounded, and a cause is the difference of two,
 * so that the floor, the plan and what was met are the same numbers as where they stand alone.
 */
export function roundFaces(faces: FacesByCause, step: number): FacesByCause {
  const lost: Partial<Record<LossCause, number>> = {};
  let exact = faces.least;
  let told = toStep(exact, step);
  const least = told;
  for (const cause of LOSS_CAUSES) {
    exact += faces.lost[cause];
    const next = toStep(exact, step);
    lost[cause] = toStep(next - told, 0.01);
    told = next;
  }
  return { least, lost: lost as Record<LossCause, number> };
}
