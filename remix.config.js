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

/** Only the server calls them. */
const SERVER_ONLY = [
  '@node-rs/argon2',
  '@prisma/adapter-pg',
  '@prisma/client/runtime/client',
  '@prisma/driver-adapter-utils',
  '@remix-run/node',
];

/** Prepared before the first page of `npm run dev`, so that it is not loaded twice. */
const OF_EVERY_PAGE = [
  '@digdir/designsystemet-react',
  '@remix-run/react',
  'i18next',
  'luxon',
  'react-i18next',
  'react-i18next/initReactI18next',
  'zod',
];

/** The one configuration of Vite, Remix and Vitest. Under Vitest the Remix plugin stays out. */
export default defineConfig({
  plugins: [...(process.env.VITEST ? [] : [remix({ future: FUTURE })]), tsconfigPaths()],
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
