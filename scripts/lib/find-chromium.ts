import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runCommand } from './command';
import { Complaint } from './complaint';
import { ROOT } from './root';
import type { Variables } from './variables';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const OTHER_PLACES = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that is here: `CHROMIUM_PATH`, then the usual places, then Playwright's own. */
export function findChromium(environment: Variables = process.env): string | undefined {
  const asked = environment.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Complaint(`CHROMIUM_PATH peker på ${asked}, og der er det ikke noe program.`);
  }
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...inPath, ...OTHER_PLACES, chromium.executablePath()].find(isProgram);
}

/** A Chromium that is here, or one installed now: Debian's as root, else Playwright's download. */
export async function ensureChromium(abort?: AbortSignal): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('Fant ingen Chromium. Installerer …');
  let said = '';
  for (const [command, ...args] of installSteps()) {
    const { code, output } = await runCommand({
      command,
      args,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      abort,
    }).catch((error: Error) => ({ code: 1, output: error.message }));
    abort?.throwIfAborted();
    said = code === 0 ? said : (output.trim().split('\n').at(-1) ?? '');
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Complaint(
    'Testene trenger Chromium, og den kunne ikke installeres. Installer den (Debian: apt-get install chromium) ' +
      `eller sett CHROMIUM_PATH, og kjør npm test igjen.${said === '' ? '' : ` Siste svar: ${said}`}`,
  );
}

function installSteps(): [string, ...string[]][] {
  const playwright = path.join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    return [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ];
  }
  return [[process.execPath, playwright, 'install', 'chromium']];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
