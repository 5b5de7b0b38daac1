import type { CaseloadRecipient } from './caseload';
import type { CaseloadSort } from './caseload-choice';

/** Those without a value come last. */
const descending = (value: (recipient: CaseloadRecipient) => number | null) => {
  const of = (recipient: CaseloadRecipient): number => value(recipient) ?? -Infinity;
  return (a: CaseloadRecipient, b: CaseloadRecipient): number => (of(a) === of(b) ? 0 : of(b) - of(a));
};

const ORDER: Record<CaseloadSort, (a: CaseloadRecipient, b: CaseloadRecipient) => number> = {
  plan: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, 'nb'),
  faces: descending(({ m14 }) => m14),
  gap: descending(({ m14, m14Floor }) => (m14 === null || m14Floor === null ? null : m14 - m14Floor)),
  visits: descending(({ visits }) => visits),
};

/** Recipients of a zone in the order that was asked for; equals as they stand. */
export const sorted = (recipients: readonly CaseloadRecipient[], sort: CaseloadSort): CaseloadRecipient[] =>
  [...recipients].sort(ORDER[sort]);
