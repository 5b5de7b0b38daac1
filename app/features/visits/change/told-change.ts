import type { Clock, IsoDate } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import type { Acquaintance } from '~/planner/repair/faces';

/** Where a visit stands, in words for a page. */
export interface ToldStanding {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly carers: readonly string[];
}

/** One visit that would be made otherwise. No recipient: it is of a zone that the reader does not see. */
export interface ToldVisit {
  readonly recipient: string | null;
  readonly before: ToldStanding | null;
  readonly after: ToldStanding | null;
  /** Whether it is moved for the sake of another. */
  readonly makesRoom: boolean;
}

/** What a change would mean, with names. */
export interface ToldEffect {
  readonly visits: readonly ToldVisit[];
  readonly breaches: readonly (Pick<Finding, 'rule' | 'facts'> & { readonly who: string })[];
  readonly recipients: readonly {
    readonly recipient: string | null;
    readonly before: number;
    readonly after: number;
    readonly joined: readonly { readonly name: string; readonly acquaintance: Acquaintance }[];
  }[];
  readonly travel: readonly { readonly name: string; readonly before: number; readonly after: number }[];
}
