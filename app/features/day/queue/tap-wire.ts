import type { ClockSpan } from '~/domain/visits/tap-clock';
import type { QueuedTap } from './queued-tap';

/** Taps in one request; more wait for the next. */
export const MOST_TAPS_IN_BATCH = 50;

/** What a phone sends. Times are by the phone's clock. */
export interface TapBatch {
  /** Whose taps they are; the server takes them from nobody else. */
  readonly staffId: string;
  readonly sentAt: number;
  readonly clock: ClockSpan | null;
  readonly taps: readonly Omit<QueuedTap, 'staffId' | 'refused'>[];
}

/** What became of one tap. */
export interface TapAnswer {
  readonly id: string;
  /** `null`: it is saved, now or before. Else the cause in a code word. */
  readonly refused: string | null;
}

export interface TapReply {
  /** The server's clock when the batch arrived, and when all of it was saved or refused. */
  readonly arrived: number;
  readonly answered: number;
  readonly taps: readonly TapAnswer[];
}

/** What came of sending a batch. */
export type SendResult =
  | { readonly kind: 'answered'; readonly reply: TapReply }
  /** Nobody is signed in, or somebody else is. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'failed' };

const FORBIDDEN = 403;

/** Posts a batch. It fails where no whole answer comes within the time, whether or not the server has saved it. */
export async function postTaps(
  batch: TapBatch,
  net: { url: string; fetch: typeof fetch; timeoutMs: number; headers?: Record<string, string> },
): Promise<SendResult> {
  try {
    const answer = await net.fetch(net.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...net.headers },
      body: JSON.stringify(batch),
      redirect: 'manual',
      signal: AbortSignal.timeout(net.timeoutMs),
    });
    // Whoever is not signed in is led to the page for it; a browser shows no more of that than its kind.
    const isLedAway = answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400);
    if (isLedAway || answer.status === FORBIDDEN) return { kind: 'signedOut' };
    if (!answer.ok) return { kind: 'failed' };
    const reply: unknown = await answer.json();
    return isReply(reply) ? { kind: 'answered', reply } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

function isReply(value: unknown): value is TapReply {
  if (typeof value !== 'object' || value === null) return false;
  const { arrived, answered, taps } = value as Record<string, unknown>;
  return typeof arrived === 'number' && typeof answered === 'number' && Array.isArray(taps);
}
