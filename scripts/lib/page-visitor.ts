/** Signs in as a person does and fetches pages with the session's cookie. */
export interface PageVisitor {
  get(path: string): Promise<{ status: number; isPage: boolean; html: string; milliseconds: number }>;
}

export async function signIn(login: { url: string; email: string; password: string }): Promise<PageVisitor> {
  const { url, email, password } = login;
  const response = await fetch(`${url}/logg-inn`, {
    method: 'POST',
    headers: { Origin: url, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
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
      return { status: answer.status, isPage, html, milliseconds };
    },
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DATE = /\d{4}-\d{2}-\d{2}/g;

/** An address without what tells one person or day from another, so that like pages are counted once. */
const kindOf = (path: string): string => (path.split('?')[0] ?? '').replace(UUID, ':id').replace(DATE, ':date');

/** One address of each kind of page that can be reached by links from the first page. */
export async function pagesByLinks(visitor: PageVisitor): Promise<string[]> {
  const found = new Map([['/', '/']]);
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
