import type { Dice } from '../../../scripts/lib/dice';

export interface AbsenceSpell {
  readonly staffId: string;
  /** Days of the past, both included. */
  readonly from: number;
  readonly to: number;
}

/** Mean length of a spell in days: most are short, a few last for weeks. */
const LENGTHS = [1, 1, 2, 2, 3, 3, 4, 5, 8, 21] as const;
const MEAN_LENGTH = LENGTHS.reduce((sum, length) => sum + length, 0) / LENGTHS.length;

/** When each person was away, drawn so that the given share of days is lost. In order of the first day. */
export function drawAbsences(of: {
  readonly staffIds: readonly string[];
  readonly days: number;
  readonly share: number;
  readonly dice: Dice;
}): AbsenceSpell[] {
  const begins = of.share / (1 - of.share) / MEAN_LENGTH;
  const spells = of.staffIds.flatMap((staffId) => {
    const own: AbsenceSpell[] = [];
    for (let day = 0; day < of.days; day++) {
      if (!of.dice.chance(begins)) continue;
      const to = Math.min(of.days - 1, day + of.dice.pick(LENGTHS) - 1);
      own.push({ staffId, from: day, to });
      day = to + 1;
    }
    return own;
  });
  return spells.sort((a, b) => a.from - b.from);
}
