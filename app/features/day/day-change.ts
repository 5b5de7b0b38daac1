/** What of a visit a change tells before and after it; none: it was not there. */
export interface VisitBefore {
  readonly status: string;
  /** An instant, ISO 8601. */
  readonly startsAt: string | null;
  readonly staffIds: readonly string[];
}

export type ChangeWord = 'gained' | 'lost' | 'cancelled' | 'moved' | 'company' | 'other';

/** A change of a visit as one of its carers is told of it. */
export interface DayChangeView {
  readonly id: string;
  readonly what: ChangeWord;
  /** The kind of the change that it came of, as a code word. */
  readonly kind: string;
  readonly reason: string | null;
  readonly by: string | null;
  /** An instant, ISO 8601. */
  readonly at: string;
  readonly recipient: string;
  /** Local `HH:MM` before and after. */
  readonly was: string | null;
  readonly is: string | null;
}

/** What a change means to one carer, or nothing. */
export function wordFor(
  staffId: string,
  { before, after }: { before: VisitBefore | null; after: VisitBefore | null },
): ChangeWord | null {
  const had = before?.staffIds.includes(staffId) ?? false;
  const has = after?.staffIds.includes(staffId) ?? false;
  if (!had && !has) return null;
  if (!had) return 'gained';
  if (!has) return after === null || after.status === 'cancelled' ? 'cancelled' : 'lost';
  if (before?.startsAt !== after?.startsAt) return 'moved';
  return before?.staffIds.join() === after?.staffIds.join() ? 'other' : 'company';
}
