/**
 * How far a phone's clock is from the server's. Every exchange bounds it: a request arrives after it was sent, and an answer
 * is received after it was given, so `server - phone` lies between `answered - received` and `arrived - sent`. What the
 * server did between the two does not widen it. Bounds of several exchanges narrow each other; the narrowest comes of the
 * quickest net. All values are milliseconds.
 */
export interface ClockSpan {
  readonly low: number;
  readonly high: number;
}

/** One exchange: `sent` and `received` by the phone's clock, `arrived` and `answered` by the server's. */
interface Exchange {
  readonly sent: number;
  readonly arrived: number;
  readonly answered: number;
  readonly received: number;
}

/** What one exchange says; nothing where a clock was set during it. */
export function spanOf({ sent, arrived, answered, received }: Exchange): ClockSpan | null {
  const span = { low: answered - received, high: arrived - sent };
  return span.low <= span.high ? span : null;
}

/** What is known with one more exchange. Where the two cannot both be, a clock was set meanwhile: the newer one counts. */
export function narrowed(known: ClockSpan | null, newer: ClockSpan | null): ClockSpan | null {
  if (known === null || newer === null) return known ?? newer;
  const low = Math.max(known.low, newer.low);
  const high = Math.min(known.high, newer.high);
  return low <= high ? { low, high } : newer;
}

/** The best guess of `server - phone`; at most half the span's width wrong. */
export const middleOf = (span: ClockSpan): number => Math.round((span.low + span.high) / 2);

/**
 * What the server adds to the times of a batch. It knows the upper bound itself: the batch was sent before it arrived. A
 * phone that does not know its span, or whose span cannot be, is taken to have sent it this very moment.
 */
export function correctionOf(batch: { sentAt: number; arrivedAt: number; span: ClockSpan | null }): number {
  const latest = batch.arrivedAt - batch.sentAt;
  if (batch.span === null || batch.span.low > latest) return latest;
  return middleOf({ low: batch.span.low, high: Math.min(batch.span.high, latest) });
}
