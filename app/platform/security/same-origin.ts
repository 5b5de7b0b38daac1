const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface AskedChange {
  readonly method: string;
  /** The header of that name, or undefined. */
  readonly header: (name: string) => string | undefined;
}

/**
 * Whether a request may change something: it reads only, or it comes from our own pages. Browsers say where a request
 * comes from in `Sec-Fetch-Site` and `Origin`; a change with neither, or that another site asks for (CSRF), may not.
 */
export function comesFromOurPages({ method, header }: AskedChange): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = header('sec-fetch-site');
  const origin = header('origin');
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === header('host');
}
