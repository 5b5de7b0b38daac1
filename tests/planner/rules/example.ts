import type { Situation } from '../support/situation';

/** Three situations for one rule. Sizes are in the rule's own unit, summed over all breaches. */
export interface Example {
  readonly rule: string;
  readonly clean: Situation;
  readonly smallest: Situation & { readonly size: number; readonly when: string };
  readonly whole: Situation & { readonly size: number };
}
