import type { SupervisionCell } from './supervision-cell';

/** Why somebody was not at a session, in the order in which the reasons are told: the rota first. */
export const MISSED_REASONS = ['neverThatWeekday', 'off', 'absent', 'busy', 'stayedAway', 'unknown'] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

export interface Attendant {
  readonly id: string;
  /** Share of full time, above 0, at most 100. */
  readonly positionPercent: number;
  /** How each session was for her that was held while she was employed. */
  readonly cells: readonly SupervisionCell[];
}

export interface FairShare {
  readonly id: string;
  /** Sessions that were held while she was employed. */
  readonly held: number;
  readonly present: number;
  /** So many her position calls for; never more than `held`. */
  readonly fair: number;
  /** She was at a whole session less than that. */
  readonly isShort: boolean;
  /** Had she come each time that she was at work, she would still be short: only another rota mends it. */
  readonly isByRota: boolean;
  /** How many sessions she missed for each reason, in the order of `MISSED_REASONS`; reasons without any are left out. */
  readonly missed: readonly { readonly reason: MissedReason; readonly count: number }[];
}

/** A whole session below the share is short; less is the luck of the weeks. */
const WHOLE_SESSION = 1;
/** Room for the rounding of a share. */
const ROUNDING = 1e-9;

/**
 * Shares the attendances of a group out again, as fairly as the positions allow. Everyone's share is her sessions held x her
 * position x one factor for all, so that the shares sum up to what people really attended; nobody's is more than the sessions
 * that were held while she was employed, and what she cannot take goes to the others. A half-time carer thus has half the
 * share of a full-time carer, and a group that seldom comes at all has small shares: it is evenness that is measured.
 */
export function fairShares(people: readonly Attendant[]): FairShare[] {
  const counted = people.map((person) => ({
    ...person,
    held: person.cells.length,
    present: person.cells.filter((cell) => cell === 'present').length,
  }));
  const shares = shareOut(
    counted.map(({ held, positionPercent }) => ({ most: held, weight: held * positionPercent })),
    { total: counted.reduce((sum, { present }) => sum + present, 0) },
  );
  return counted.map(({ id, held, present, cells }, index) => {
    const fair = shares[index] ?? 0;
    const isShort = isShortOf({ fair, count: present });
    return {
      id,
      held,
      present,
      fair,
      isShort,
      isByRota: isShort && isByRota({ fair, cells }),
      missed: missedOf(cells),
    };
  });
}

const isShortOf = ({ fair, count }: { fair: number; count: number }): boolean =>
  fair - count >= WHOLE_SESSION - ROUNDING;

/** Whether she is short even of what she could have been at: absence and what nobody knows are not laid at the rota's door. */
const isByRota = ({ fair, cells }: { fair: number; cells: readonly SupervisionCell[] }): boolean =>
  isShortOf({ fair, count: cells.filter((cell) => cell !== 'off' && cell !== 'neverThatWeekday').length });

const missedOf = (cells: readonly SupervisionCell[]) =>
  MISSED_REASONS.map((reason) => ({ reason, count: cells.filter((cell) => cell === reason).length })).filter(
    ({ count }) => count > 0,
  );

interface Claim {
  readonly most: number;
  readonly weight: number;
}

/** Shares a total out by weight; whoever reaches her most keeps it, and the rest is shared out among the others. */
function shareOut(claims: readonly Claim[], { total }: { total: number }): number[] {
  const shares = claims.map(() => 0);
  let open = claims.map((_, index) => index).filter((index) => (claims[index]?.weight ?? 0) > 0);
  let left = total;
  for (;;) {
    const weight = open.reduce((sum, index) => sum + (claims[index]?.weight ?? 0), 0);
    const full = open.filter((index) => {
      const claim = claims[index];
      return claim !== undefined && (left * claim.weight) / weight > claim.most;
    });
    for (const index of full) {
      shares[index] = claims[index]?.most ?? 0;
      left -= shares[index] ?? 0;
    }
    if (full.length === 0) {
      for (const index of open) shares[index] = (left * (claims[index]?.weight ?? 0)) / weight;
      return shares;
    }
    const closed = new Set(full);
    open = open.filter((index) => !closed.has(index));
  }
}
