export interface Visit {
  readonly status: number;
  readonly isPage: boolean;
  readonly html: string;
  /** Until the whole answer was here, as the visitor's clock saw it. */
  readonly milliseconds: number;
  /** Until the headers left, as the server says; `null` where it does not. */
  readonly serverMilliseconds: number | null;
}

/** Signs in as a person does, and fetches pages and sends forms with the session's cookie. */
export interface PageVisitor {
  get(path: string): Promise<Visit>;
  /** Sends a form. The answer is the address that it leads to. */
  post(path: string, fields: Record<string, string>): Promise<string>;
}

export async function signIn(login: { url: string; email: string; password: string }): Promise<PageVisitor> {
  const { url, email, password } = login;
  const send = (path: string, form: { fields: Record<string, string>; cookie?: string }) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { Origin: url, 'Sec-Fetch-Site': 'same-origin', ...(form.cookie ? { cookie: form.cookie } : {}) },
      body: new URLSearchParams(form.fields),
      redirect: 'manual',
    });
  const response = await send('/logg-inn', { fields: { email, password } });
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ');
  if (response.status !== 302 || cookie === '') throw new Error(`Signing in answered ${response.status}.`);
  return {
    async get(path) {
      const start = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
      const html = await answer.text();
      const milliseconds = performance.now() - start;
      const isPage = answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html');
      const [, timing] = /^app;dur=([\d.]+)$/.exec(answer.headers.get('server-timing') ?? '') ?? [];
      const serverMilliseconds = timing === undefined ? null : Number(timing);
      return { status: answer.status, isPage, html, milliseconds, serverMilliseconds };
    },
    async post(path, fields) {
      const answer = await send(path, { fields, cookie });
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${path} answered ${answer.status}.`);
      return location;
    },
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DATE = /\d{4}-\d{2}-\d{2}/g;
/** A version other than the usual one is a page of its own: there it is a draft. */
const OF_VERSION = /[?&]versjon=[^&]+/;

/** An address without what tells one person or day from another, so that like pages are counted once. */
export const kindOf = (path: string): string => {
  const plain = (path.split('?')[0] ?? '').replace(UUID, ':id').replace(DATE, ':date');
  return OF_VERSION.test(path) ? `${plain}?versjon=:id` : plain;
};

/** One address of each kind of page that can be reached by links from the first pages. */
export async function pagesByLinks(visitor: PageVisitor, first: readonly string[]): Promise<string[]> {
  const found = new Map(first.map((path) => [kindOf(path), path]));
  const pages: string[] = [];
  for (const path of found.values()) {
    const { isPage, html } = await visitor.get(path);
    if (!isPage) continue;
    pages.push(path);
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      const link = href.replaceAll('&amp;', '&');
      if (!found.has(kindOf(link))) found.set(kindOf(link), link);
    }
  }
  return pages;
}

/** Addresses of the scripts that a page asks for before it is ready. */
export function scriptsOf(html: string): string[] {
  const preloaded = [...html.matchAll(/<link [^>]*?rel="modulepreload"[^>]*?href="([^"]+)"/g)];
  // The manifest names the scripts of other pages too, but only these are imported.
  const imported = [...html.matchAll(/import\s*\(?\s*(?:[^"';]*?\sfrom\s*)?["'](\/assets\/[^"']+\.js)["']/g)];
  return [...new Set([...preloaded, ...imported].map(([, address = '']) => address))];
}
