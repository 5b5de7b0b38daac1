const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asks for (CSRF). Browsers say where a request comes from in `Sec-Fetch-Site` and
 * `Origin`; a change with neither is refused too.
 */
export function assertSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  const sameSite = site === null || site === 'same-origin';
  const sameOrigin = origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
  if (sameSite && (sameOrigin || (origin === null && site === 'same-origin'))) return;
  throw new Response(null, { status: 403, statusText: 'Forbidden' });
}
