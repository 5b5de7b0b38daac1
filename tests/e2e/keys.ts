import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../routes/client';

/** Where the keyboard is, as the person in front of the screen would tell it. */
interface Stop {
  readonly name: string;
  /** What is wrong with how the stop looks, or `null`. */
  readonly fault: string | null;
}

/** A page without a pointer. Every stop of the tab key is looked at: a stop that does not show fails the test. */
export interface Keys {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Replaces what stands in the field that has the focus. */
  retype(text: string): Promise<void>;
  /** Tabs on (or back) until the element has the focus. */
  tabTo(target: Locator, way?: 'on' | 'back'): Promise<void>;
  /** Tabs to a button or link and presses it. */
  push(target: Locator, way?: 'on' | 'back'): Promise<void>;
  /** Tabs to a list of choices and goes through it by arrow keys until it says the text. */
  choose(target: Locator, text: string, way?: 'on' | 'back'): Promise<void>;
}

/** More stops than any page has. */
const MOST_STOPS = 300;

export function keysOf(page: Page): Keys {
  const tabTo: Keys['tabTo'] = async (target, way = 'on') => {
    await target.first().waitFor();
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
      const stop = await lookOnceSettled(page);
      if (stop.fault !== null) throw new Error(`The stop "${stop.name}" ${stop.fault}, after ${passed.join(' > ')}`);
      passed.push(stop.name);
      if (await hasFocus(target)) return;
    }
    throw new Error(`The tab key does not reach ${target.toString()}. It stops at ${passed.join(' > ')}`);
  };
  return {
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async retype(text) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    tabTo,
    async push(target, way) {
      await tabTo(target, way);
      await page.keyboard.press('Enter');
    },
    async choose(target, text, way) {
      await tabTo(target, way);
      await goThrough(page, { target, text });
    },
  };
}

/** How many frames a page that an answer has just moved gets to come to rest. */
const FRAMES_TO_SETTLE = 60;

/** A stop is faulty when it stays so: an answer from the server may move the page just after the key. */
async function lookOnceSettled(page: Page): Promise<Stop> {
  let stop = await page.evaluate(lookAtFocus);
  for (let frame = 0; stop.fault !== null && frame < FRAMES_TO_SETTLE; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    stop = await page.evaluate(lookAtFocus);
  }
  return stop;
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.first().evaluate((element) => element === document.activeElement);

const chosenText = (target: Locator): Promise<string> =>
  target.first().evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? '');

/** From the top of a closed list downwards. */
async function goThrough(page: Page, { target, text }: { target: Locator; text: string }): Promise<void> {
  await page.keyboard.press('Home');
  for (let last = ''; ;) {
    const now = await chosenText(target);
    if (now === text) return;
    if (now === last) throw new Error(`The list ends at "${now}" and does not have "${text}"`);
    last = now;
    await page.keyboard.press('ArrowDown');
  }
}

/** Runs in the page. A stop shows when it lies in the window, nothing lies over it, and it has a ring. */
function lookAtFocus(): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '(the window)', fault: null };
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  const name = `${element.localName} ${(label ?? element.textContent ?? '').trim().slice(0, 40)}`;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const inWindow = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
  if (width < 2 || height < 2 || !inWindow) return { name, fault: 'lies outside the window' };
  const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
  const over = document.elementFromPoint(x, y);
  if (!over || !(element.contains(over) || over.contains(element))) return { name, fault: 'lies under something else' };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
  return { name, fault: ring ? null : 'has no ring' };
}

/** Signs in at the form where it stands, without a pointer, and waits for the page that it leads to. */
export async function signInByKeys(of: { page: Page; keys: Keys; email: string }): Promise<void> {
  const { page, keys, email } = of;
  await keys.tabTo(page.getByLabel('E-post'));
  await keys.type(email);
  await keys.tabTo(page.getByLabel('Passord'));
  await keys.type(DEMO_PASSWORD);
  await keys.press('Enter');
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor();
}
