import type { IsoDate } from '~/domain/brand';

export type BookedStatus = 'planned' | 'absent' | 'open' | 'cancelled';

/** A shift of the shift book as its pages show it. */
export interface BookedShift {
  readonly id: string;
  readonly date: IsoDate;
  readonly code: string;
  /** Local `HH:MM`. */
  readonly start: string;
  readonly end: string;
  readonly status: BookedStatus;
  readonly staffId: string | null;
  readonly staffName: string | null;
  /** Whether its holder is one who takes open shifts only. */
  readonly isOnCall: boolean;
  /** Who is absent from the shift that this one stands in for. */
  readonly insteadOf: string | null;
  /** Whether its holder leaves in the middle of it, for whoever has the rest. */
  readonly isCutOff: boolean;
}

/** How many work a code on a date against what is needed. */
export interface StaffedCode {
  readonly date: IsoDate;
  readonly code: string;
  readonly people: number;
  readonly min: number;
  readonly max: number;
  /** Skills of which too few are there. */
  readonly lacking: readonly { readonly skill: string; readonly people: number; readonly min: number }[];
}
