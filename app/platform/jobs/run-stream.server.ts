import type { ToldRunState } from './run-state';
import { isActive } from './run-state';
import { onRunChange } from './run-events.server';

/** A message from the database can be lost with its connection; the state is read this often anyway. */
const READ_EVERY_MS = 5_000;
/** The browser connects again after this, and its access is asked for anew. */
const CLOSE_AFTER_MS = 10 * 60_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * The state of a run as server-sent events: now, at each change, and a last one when the run has ended. Ends with the
 * run, with the request, or when the state cannot be read.
 */
export function runStream(options: {
  runId: string;
  signal: AbortSignal;
  read: () => Promise<ToldRunState | null>;
}): Response {
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      close = follow({ ...options, controller });
    },
    cancel: () => close(),
  });
  return new Response(body, { headers: HEADERS });
}

function follow(options: {
  runId: string;
  signal: AbortSignal;
  read: () => Promise<ToldRunState | null>;
  controller: ReadableStreamDefaultController<Uint8Array>;
}): () => void {
  const { controller, signal } = options;
  const encoder = new TextEncoder();
  let open = true;
  let reading = false;
  let again = false;

  const close = () => {
    if (!open) return;
    open = false;
    unsubscribe();
    clearInterval(reader);
    clearTimeout(closer);
    signal.removeEventListener('abort', close);
    try {
      controller.close();
    } catch {
      // The browser has closed its end already.
    }
  };
  const send = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    const state = await options.read().catch(() => null);
    reading = false;
    if (!open) return;
    if (state === null) return close();
    controller.enqueue(encoder.encode(`data: ${JSON.stringify(state)}\n\n`));
    if (!isActive(state.status)) return close();
    if (again) {
      again = false;
      void send();
    }
  };
  const unsubscribe = onRunChange(options.runId, () => void send());
  const reader = setInterval(() => void send(), READ_EVERY_MS);
  const closer = setTimeout(close, CLOSE_AFTER_MS);
  signal.addEventListener('abort', close);
  void send();
  return close;
}
