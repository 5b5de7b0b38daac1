import type { IsoDate } from '~/domain/brand';

/** A supposition with names for ids, as the pages tell it. A recipient whom the reader may not see has no name. */
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
    }
  | { readonly type: 'recipient-ends'; readonly recipient: string | null; readonly from: IsoDate }
  | { readonly type: 'visit-changed'; readonly recipient: string | null }
  | { readonly type: 'visit-added' | 'visit-ends'; readonly recipient: string | null; readonly from: IsoDate };
