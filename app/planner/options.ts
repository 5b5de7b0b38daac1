import type { Plan } from '../domain/case/plan';

/** How a solve is run. Time comes from outside: `now` is a monotonic clock in milliseconds. */
export interface SolveOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between steps; the best plan so far is returned once it is aborted. */
  readonly signal?: { readonly aborted: boolean };
  /** A plan to start from. */
  readonly from?: Plan;
}

/** `steps` gives the same plan byte for byte for the same case and seed; `seconds` is for production. */
export type Budget = { readonly steps: number } | { readonly seconds: number };

export interface Progress {
  readonly phase: Phase;
  readonly seconds: number;
  readonly iterations: number;
  /** Breaches of hard rules in the best plan so far. */
  readonly hardBreaches: number;
  readonly unassigned: number;
  /** Mean m14 over recipients of the best plan so far, or null before there is one. */
  readonly m14: number | null;
}

export type Phase = 'rota' | 'visits' | 'improve' | 'bounds';
