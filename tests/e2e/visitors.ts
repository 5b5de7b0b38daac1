import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { DEMO_PASSWORD } from '../routes/client';
import { launchBrowser } from '../setup/chromium';
import { startTestServer, type TestServer, type TestServerOptions } from '../setup/server';

/** The narrowest window that every page is made for. */
export const PHONE = { width: 320, height: 700 };
const DESKTOP = { width: 1280, height: 800 };

/** How somebody comes: her window and browser, and how long she waits for what she looks for. */
interface Coming extends BrowserContextOptions {
  readonly patience?: number;
}

interface Visitors {
  readonly server: TestServer;
  /** A page of a browser of her own, in Norwegian, at a desk where nothing else is said. */
  newPage(coming?: Coming): Promise<Page>;
  /** The first page of a user of the demo who has signed in. */
  signedIn(email: string, coming?: Coming): Promise<Page>;
}

/** A server and a browser of a test file's own, both ended when it is done. Called with `await` at the top of the file. */
export async function openHouse(options: TestServerOptions = {}): Promise<Visitors> {
  const [server, browser] = await Promise.all([startTestServer(options), launchBrowser()]);
  afterAll(() => browser.close());
  const newPage: Visitors['newPage'] = async ({ patience, ...coming } = {}) => {
    const context = await browser.newContext({ locale: 'nb-NO', baseURL: server.url, viewport: DESKTOP, ...coming });
    if (patience !== undefined) context.setDefaultTimeout(patience);
    return context.newPage();
  };
  const signedIn: Visitors['signedIn'] = async (email, coming) => {
    const page = await newPage(coming);
    await page.goto('/logg-inn');
    await signIn(page, email);
    return page;
  };
  return { server, newPage, signedIn };
}

/** Fills in the form of signing in where it stands, and waits for the page that it leads to. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord').fill(password);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor();
}
