import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../scripts/lib/find-chromium';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
];

/** A real Chromium without a window, which asks nothing of the internet. Whoever launches it closes it. */
export const launchBrowser = (): Promise<Browser> => chromium.launch(launchOptions());

/** The same as somebody's own: what pages keep is in the folder, and is there when it is launched anew. */
export const launchProfile = ({ folder, baseURL }: { folder: string; baseURL: string }): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launchOptions(), locale: 'nb-NO', baseURL });

function launchOptions() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed: run `npm test`, or set CHROMIUM_PATH.');
  // Chromium's sandbox refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])] };
}
