import type { StaffId } from '../domain/brand';
import type { RecipientWish } from '../domain/visits/recipient-wish';
import type { Plan } from '../domain/case/plan';
import type { DatedAgreement } from '../domain/working-time/limit';
import type { CaseFixedCell } from '../domain/case/planning-case';
import type { Underlay } from './model/around';
import type { LinearSolver } from './linear/linear-model';
import type { TeamPins } from './visits/pins';
import type { PlannerWeights } from './weights';

/** How a solve is run. Time comes from outside: `now` is a monotonic clock in milliseconds. */
export interface SolveOptions {
  readonly seed: number;
  readonly budget: Budget;
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between steps; the best plan so far is returned once it is aborted. */
  readonly signal?: { readonly aborted: boolean };
  /** Agreements on working time that the case does not carry. The findings of the law are told by them. */
  readonly agreements?: readonly DatedAgreement[];
  /** A plan to start from. */
  readonly from?: Plan;
  /** A rota to stay near. */
  readonly keep?: KeptRota | undefined;
  /** The rota that this one, a holiday rota, is laid over: it is searched and judged where it lies. */
  readonly underlay?: Underlay | undefined;
  /** What the search pays for what; `WEIGHTS` when left out. `leader-weights.ts` makes them from plain words. */
  readonly weights?: PlannerWeights | undefined;
  /** People who must stay in teams. A pin that cannot be kept is told in the findings. */
  readonly pinned?: TeamPins | undefined;
  /** What recipients have asked for: minded below faces, and told in the findings where a plan does not meet it. */
  readonly recipientWishes?: readonly RecipientWish[] | undefined;
  /** Proves which demands, rules and limits conflict where no legal rota is found; without it only counting does. */
  readonly linear?: LinearSolver;
}

/** A rota that stands, and what it costs to change it. */
export interface KeptRota {
  /** What stands, by person and rota day; a cell that is not here may be anything. */
  readonly cells: Readonly<Record<StaffId, readonly CaseFixedCell[]>>;
  /** Soft points of the rota (see `rota-weights.ts`) for each cell that becomes another. */
  readonly pointsPerChangedCell: number;
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
