import type { IsoDate } from '../brand';

export const SUPPLEMENT_KINDS = ['evening', 'night', 'weekend', 'holiday'] as const;
export type SupplementKind = (typeof SUPPLEMENT_KINDS)[number];

/** What is paid on top of the wage for hours of a kind in a period: the larger of a share of the wage and an amount. */
export interface Supplement {
  readonly kind: SupplementKind;
  /** Share of the hourly wage; 0.22 is 22 %. */
  readonly share: number;
  /** Least amount for an hour, in oere. */
  readonly minimumOre: number;
  readonly validFrom: IsoDate;
  /** The last day, included. */
  readonly validTo: IsoDate | null;
}

/** Oere for an hour of a kind on a date; 0 where no supplement is agreed. */
export function supplementHourOre(
  table: readonly Supplement[],
  asked: { kind: SupplementKind; date: IsoDate; hourlyWageOre: number },
): number {
  const { kind, date, hourlyWageOre } = asked;
  const row = table.find(
    (one) => one.kind === kind && one.validFrom <= date && (one.validTo === null || one.validTo >= date),
  );
  return row ? Math.max(row.share * hourlyWageOre, row.minimumOre) : 0;
}
