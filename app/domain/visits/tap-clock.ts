/**
 * How far a phone's clock is from the server's. Every exchange bounds it: the server looked at its clock after the phone
 * sent and before the phone had the answer, so `server - phone` lies between `server - received` and `server - sent`. Bounds
 * of several exchanges narrow each other; the narrowest comes of the quickest. All values are milliseconds.
 */
export interface ClockSpan {
  readonly low: number;
  readonly high: number;
}

/** What one exchange says. `sent` and `received` are by the phone's clock, `server` by the server's. */
export const spanOf = (exchange: { sent: number; server: number; received: number }): ClockSpan => ({
  low: exchange.server - Math.max(exchange.received, exchange.sent),
  high: exchange.server - exchange.sent,
});

/** What is known with one more exchange. Where the two cannot both be, a clock was set meanwhile: the newer one counts. */
export function narrowed(known: ClockSpan | null, newer: ClockSpan): ClockSpan {
  if (known === null) return newer;
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
