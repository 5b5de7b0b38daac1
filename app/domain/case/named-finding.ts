import type { IsoDate } from '../brand';
import type { ToldCount, ToldTotal } from '../continuity/told-counts';
import type { Facts } from './plan';

/** A finding for a reader: names for references. */
export interface NamedFinding {
  readonly rule: string;
  readonly level: 'hard' | 'soft';
  readonly facts: Facts;
  /** Whom it is about, and when, where the rule looks at them. */
  readonly staff: string | null;
  readonly recipient: string | null;
  readonly date: IsoDate | null;
}

/** What a reader is told of findings. */
export interface NamedFindings {
  readonly findings: readonly NamedFinding[];
  /** Findings about recipients whom the reader does not answer for. */
  readonly elsewhere: ToldCount;
  readonly total: ToldTotal;
}
