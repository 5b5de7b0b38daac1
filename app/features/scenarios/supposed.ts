import type { IsoDate } from '~/domain/brand';

/** A supposition with names for ids, as the pages tell it. */
export type NamedSupposition =
  | { readonly type: 'away'; readonly staff: string; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly type: 'quits'; readonly staff: string }
  | { readonly type: 'position'; readonly staff: string; readonly positionPercent: number }
  | { readonly type: 'zone-closes'; readonly zone: string; readonly into: string }
  | {
      readonly type: 'new-recipients';
      readonly zone: string;
      readonly tier: string;
      readonly count: number;
      readonly from: IsoDate;
    };
