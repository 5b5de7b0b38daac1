import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import type { FacesByCause } from '~/domain/continuity/review-cells';

/** What the faces met are made of, from left to right: the least possible, and what each cause adds. */
export const CAUSE_PARTS = ['least', ...LOSS_CAUSES] as const;
export type CausePart = (typeof CAUSE_PARTS)[number];

/** A part of a bar, in faces. One that spares faces goes back: `to` is less than `from`. */
export interface PlacedPart {
  readonly part: CausePart;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** What adds faces stands from the left on; what spares them goes back from there, to the faces that were met. */
export function partsOf(faces: FacesByCause): PlacedPart[] {
  const values = CAUSE_PARTS.map((part) => ({ part, value: part === 'least' ? faces.least : faces.lost[part] }));
  let at = 0;
  const placed = [...values.filter(({ value }) => value >= 0), ...values.filter(({ value }) => value < 0)].map(
    (one) => {
      const from = at;
      at += one.value;
      return { ...one, from, to: at };
    },
  );
  return CAUSE_PARTS.flatMap((part) => placed.find((one) => one.part === part) ?? []);
}
