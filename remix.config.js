import { vitePlugin as remix } from '@remix-run/dev';
import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const FUTURE = {
  v3_fetcherPersist: true,
  v3_lazyRouteDiscovery: true,
  v3_relativeSplatPath: true,
  v3_routeConfig: true,
  v3_singleFetch: true,
  v3_throwAbortReason: true,
};

/** Packages of components that are split by name but do not say so: what a page does not name is left out. */
const PURE_PACKAGES = /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack|@radix-ui)\//;

/** Only the server calls it, and its entry for browsers wants a package that is not installed. */
const SERVER_ONLY = ['@node-rs/argon2'];

/** Prepared before the first page of `npm run dev`, so that it is not loaded twice. */
const OF_EVERY_PAGE = ['i18next', 'react-i18next', '@digdir/designsystemet-react', '@remix-run/react'];

/**
 * Designsystemet asks every element of a page whether it holds a label, a head or a foot: `:has()` with nothing before it.
 * While such a rule stands, a browser styles the whole page anew after nearly every change in it. Asked of the components
 * that they are meant for, they draw the same.
 */
const NARROWER = [
  [':has(label):not(:has(label:hover)) .ds-input', '.ds-field:has(label):not(:has(label:hover)) .ds-input'],
  [':not(:has(thead)) tbody', '.ds-table:not(:has(thead))>tbody'],
  [':not(:has(tfoot)) tbody', '.ds-table:not(:has(tfoot))>tbody'],
];

const narrowerStyles = {
  name: 'narrower-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('designsystemet-css/dist/src/index.css?transform-only')) return null;
    const missing = NARROWER.find(([wide]) => !code.includes(wide));
    if (missing) throw new Error(`Designsystemet no longer has ${missing[0]}: see whether NARROWER is needed still`);
    return { code: NARROWER.reduce((css, [wide, narrow]) => css.replaceAll(wide, narrow), code), map: null };
  },
};

/** The one configuration of Vite, Remix and Vitest. Under Vitest the Remix plugin stays out. */
export default defineConfig({
  plugins: [...(process.env.VITEST ? [] : [narrowerStyles, remix({ future: FUTURE })]), tsconfigPaths()],
  optimizeDeps: { include: OF_EVERY_PAGE, exclude: SERVER_ONLY },
  build: {
    target: 'es2022',
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !PURE_PACKAGES.test(id) } },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup/global.ts'],
    env: { TZ: 'Europe/Oslo' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
