import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { warmReview } from './platform/continuity/kept-windows.server';
import { getDb } from './platform/db/db.server';
import { createI18n } from './platform/i18n/create-i18n';
import { languageOf } from './platform/i18n/language.server';
import { loadTexts } from './platform/i18n/load-texts';
import { logger } from './platform/logging/logger.server';
import { NonceProvider } from './platform/security/nonce';
import { warmPlanner } from './platform/threads/warm-planner.server';
import { systemNow } from './platform/time/now.server';

const ABORT_AFTER_MS = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const language = await languageOf(request);
  const i18n = await createI18n({ language, texts: await loadTexts(language) });
  return new Promise<Response>((resolve, reject) => {
    let shellRendered = false;
    const page = (
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={context} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={nonce} />
        </I18nextProvider>
      </NonceProvider>
    );
    const respond = () => {
      shellRendered = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      headers.set('Cache-Control', 'no-store');
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(page, {
      nonce,
      [isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady']: respond,
      onShellError: reject,
      onError(error: unknown) {
        if (shellRendered) logger.error({ error }, 'a page failed while it was sent');
      },
    });
    setTimeout(() => stream.abort(), ABORT_AFTER_MS + 1_000).unref();
  });
}

/** Errors of loaders and actions: the path's pattern is not known here, so only the error itself is written. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) logger.error({ error }, 'a request failed');
}

/** What the server asks for once it answers, where it is to. It is not waited for. */
export function warmUp(): void {
  const warnOf = (what: string) => (error: unknown) => logger.warn({ error }, `${what} was not warmed up`);
  void warmPlanner(getDb(), { at: systemNow() }).catch(warnOf('the planner'));
  void warmReview(getDb()).catch(warnOf('the review'));
}
