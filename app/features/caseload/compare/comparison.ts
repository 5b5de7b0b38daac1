import type { ToldCount } from '~/domain/continuity/told-counts';
import type { Reason } from '~/planner/reasons/reason';
import type { TeamWords } from '../teams/team-history.query.server';

/** Somebody who joins or leaves, with what speaks for it. */
export interface ChangedFace {
  readonly staffId: string;
  readonly name: string;
  /** Visits in today's plan. */
  readonly visits: number;
  readonly reasons: readonly Reason[];
}

/** One recipient whose team is another in the proposal. */
export interface ComparedTeam {
  readonly recipientId: string;
  readonly name: string;
  readonly zone: string;
  readonly before: TeamWords;
  readonly after: TeamWords;
  readonly m14Before: number | null;
  readonly m14After: number | null;
  /** The fewest faces that the shifts of the proposal allow. */
  readonly floor: number | null;
  readonly joins: readonly ChangedFace[];
  readonly leaves: readonly ChangedFace[];
}

export interface ComparedFigures {
  readonly m14: number | null;
  readonly weighted: number | null;
  readonly floor: number | null;
  /** With what the shifts can hold, all recipients together. */
  readonly sharedFloor: number | null;
}

export interface Comparison {
  readonly proposal: { readonly id: string; readonly number: number; readonly isDraft: boolean };
  /** `null` where nothing is published to compare with. */
  readonly today: { readonly id: string; readonly number: number } | null;
  readonly figures: { readonly before: ComparedFigures; readonly after: ComparedFigures };
  readonly teams: readonly ComparedTeam[];
  readonly unchanged: number;
  /** Teams of other zones that change, counted alone. */
  readonly elsewhere: ToldCount;
  readonly primaries: number;
}
