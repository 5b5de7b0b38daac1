import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { DEMO_PASSWORD } from './lib/demo';
import { kindOf, pagesByLinks, scriptsOf, signIn, type PageVisitor } from './lib/page-visitor';
import { ROOT } from './lib/root';

const WARM_UP = 5;
const LEADER = 'leder@fjordvik.example';
/** After the leader, for the pages that she does not have. */
const OTHERS = ['sjef@fjordvik.example', 'admin@fjordvik.example', 'astfrid@fjordvik.example'];
const SEARCH_SECONDS = '30';

/**
 * Measures a running server with the demo: `npm run bench:pages -- [--url U] [--requests N] [--make]`. Each kind of page
 * is asked for N times, one at a time. The server's own time ends where its headers leave; the client's is the whole
 * answer's, with everything that a client on the same machine does. With `--make` there is first made a draft and a
 * proposal, so that their pages can be measured too.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      requests: { type: 'string', default: '200' },
      make: { type: 'boolean', default: false },
    },
  });
  const { url } = values;
  const leader = await signIn({ url, email: LEADER, password: DEMO_PASSWORD });
  const made = values.make ? await makeDrafts(leader) : [];
  console.log('    server     client');
  console.log('median  95 %  median  95 %  kB html  page');
  const measured = new Set<string>();
  for (const email of [LEADER, ...OTHERS]) {
    const visitor = await signIn({ url, email, password: DEMO_PASSWORD });
    const pages = await pagesByLinks(visitor, email === LEADER ? ['/', ...made] : ['/']);
    for (const page of pages.filter((each) => each === '/' || !measured.has(kindOf(each)))) {
      measured.add(kindOf(page));
      const as = email === LEADER ? '' : `  (${email})`;
      console.log(`${await measure(visitor, { page, requests: Number(values.requests) })}  ${page}${as}`);
    }
  }
  await weigh(leader, url);
}

/** A draft that is a copy of what counts, and a proposal with its result; the addresses of their pages. */
async function makeDrafts(leader: PageVisitor): Promise<string[]> {
  const { html } = await leader.get('/turnus');
  const [, versionId = ''] = /versjon\/([0-9a-f-]{36})\//.exec(html) ?? [];
  const draft = await leader.post(`/turnus/versjon/${versionId}/utkast`, {});
  const run = await leader.post('/turnus/forslag', { versionId, seconds: SEARCH_SECONDS });
  for (;;) {
    const page = await leader.get(run);
    if (/versjon\/[0-9a-f-]{36}\/publiser/.test(page.html)) return [draft, run.split('?')[0] ?? run];
    await pause(1000);
  }
}

async function measure(visitor: PageVisitor, wanted: { page: string; requests: number }): Promise<string> {
  const server: number[] = [];
  const client: number[] = [];
  let size = 0;
  for (let turn = -WARM_UP; turn < wanted.requests; turn += 1) {
    const { milliseconds, serverMilliseconds, html } = await visitor.get(wanted.page);
    size = html.length;
    if (turn < 0) continue;
    client.push(milliseconds);
    if (serverMilliseconds !== null) server.push(serverMilliseconds);
  }
  const figures = [...spreadOf(server), ...spreadOf(client)].map((figure) => figure.padStart(6)).join(' ');
  return `${figures} ${(size / 1000).toFixed(0).padStart(8)}`;
}

/** The median and what 95 in 100 stay under. */
function spreadOf(times: readonly number[]): string[] {
  const sorted = [...times].sort((one, other) => one - other);
  return [0.5, 0.95].map((share) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1) ?? '-');
}

async function weigh(visitor: PageVisitor, url: string): Promise<void> {
  const signInPage = await (await fetch(`${url}/logg-inn`)).text();
  for (const [name, html] of [
    ['/logg-inn', signInPage],
    ['/', (await visitor.get('/')).html],
  ] as const) {
    const scripts = scriptsOf(html);
    const bytes = scripts.reduce((sum, script) => sum + gzippedSize(script), 0);
    console.log(`JavaScript of ${name}: ${(bytes / 1000).toFixed(1)} kB gzip in ${scripts.length} files`);
  }
}

const gzippedSize = (address: string): number =>
  gzipSync(readFileSync(path.join(ROOT, 'build', 'client', address)), { level: 9 }).length;

await main();
