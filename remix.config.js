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

/** The one configuration of Vite, Remix and Vitest. Under Vitest the Remix plugin stays out. */
export default defineConfig({
  plugins: [...(process.env.VITEST ? [] : [remix({ future: FUTURE })]), tsconfigPaths()],
  build: { target: 'es2022' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    env: { TZ: 'Europe/Oslo' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
