import type { IsoDate, StaffId } from '../brand';
import { LIMITS, mostOf, type LimitName, type LimitValues } from './limits';

/** An agreement that changes a limit for everyone or for one person, from a date, perhaps to one (included). */
export interface DatedAgreement {
  readonly limit: LimitName;
  readonly value: number | boolean | string;
  readonly staff: StaffId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Where it is kept, such as a protocol and its date. */
  readonly source: string;
}

/** Agreements, found by the limit that they change. Within a limit the one that counts stands first. */
export type LimitBook = ReadonlyMap<LimitName, readonly DatedAgreement[]>;

/** What holds for a person on a date: the value, its paragraph, and the agreement that sets it, if any. */
export interface Limit<Value> {
  readonly value: Value;
  readonly source: string;
  readonly agreement: DatedAgreement | null;
}

/** A person's own agreement goes before one for everyone; of two, the later one counts. */
export function limitBook(agreements: readonly DatedAgreement[]): LimitBook {
  const book = new Map<LimitName, DatedAgreement[]>();
  for (const agreement of agreements) {
    const known = book.get(agreement.limit);
    if (known) known.push(agreement);
    else book.set(agreement.limit, [agreement]);
  }
  for (const list of book.values()) {
    list.sort((a, b) => Number(a.staff === null) - Number(b.staff === null) || compareText(b.validFrom, a.validFrom));
  }
  return book;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The limit that holds for a person (`null`: for everyone) on a date. No agreement goes past what the law lets it. */
export function limit<Name extends LimitName>(
  book: LimitBook,
  asked: { rule: Name; staff: StaffId | null; date: IsoDate },
): Limit<LimitValues[Name]> {
  const { rule, staff, date } = asked;
  const { source, default: usual } = LIMITS[rule];
  const agreement = book
    .get(rule)
    ?.find(
      (one) =>
        (one.staff === null || one.staff === staff) &&
        one.validFrom <= date &&
        (one.validTo === null || one.validTo >= date) &&
        typeof one.value === typeof usual,
    );
  if (!agreement) return { value: usual, source, agreement: null };
  return { value: withinLaw(rule, agreement) as LimitValues[Name], source, agreement };
}

function withinLaw(rule: LimitName, agreement: DatedAgreement): DatedAgreement['value'] {
  const { value } = agreement;
  if (typeof value !== 'number') return value;
  const { least = -Infinity } = LIMITS[rule];
  return Math.min(Math.max(value, least), mostOf(rule, { forOne: agreement.staff !== null }));
}
