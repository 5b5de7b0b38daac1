import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { DEMO_PASSWORD } from './lib/demo';
import { pagesByLinks, scriptsOf, signIn } from './lib/page-visitor';
import { ROOT } from './lib/root';

const WARM_UP = 5;

/**
 * Measures a running server: `npm run bench:pages -- [--url U] [--email E] [--requests N] [--also PATH]`. Each kind of
 * page is asked for N times, one at a time; the time is the whole answer's, so the server's own time is less.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      email: { type: 'string', default: 'leder@fjordvik.example' },
      requests: { type: 'string', default: '200' },
      also: { type: 'string', multiple: true, default: [] },
    },
  });
  const visitor = await signIn({ url: values.url, email: values.email, password: DEMO_PASSWORD });
  const pages = [...new Set([...(await pagesByLinks(visitor)), ...values.also])];
  console.log(`${'median ms'.padStart(10)} ${'95 % ms'.padStart(9)} ${'kB html'.padStart(9)}  page`);
  for (const page of pages) {
    const times: number[] = [];
    let size = 0;
    for (let turn = -WARM_UP; turn < Number(values.requests); turn += 1) {
      const { milliseconds, html } = await visitor.get(page);
      size = html.length;
      if (turn >= 0) times.push(milliseconds);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
    console.log(`${at(0.5).padStart(10)} ${at(0.95).padStart(9)} ${(size / 1000).toFixed(0).padStart(9)}  ${page}`);
  }
  const signInPage = await (await fetch(`${values.url}/logg-inn`)).text();
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
