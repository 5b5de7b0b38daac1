import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/lib/find-chromium';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'find-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeProgram(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    makeProgram('chromium');
    const own = makeProgram('my browser');
    expect(findChromium({ CHROMIUM_PATH: own, PATH: folder })).toBe(own);
  });

  it('is not guessed at where CHROMIUM_PATH names no program', () => {
    makeProgram('chromium');
    const missing = path.join(folder, 'missing');
    expect(() => findChromium({ CHROMIUM_PATH: missing, PATH: folder })).toThrow(`CHROMIUM_PATH peker på ${missing}`);
  });

  it('is found in the folders of PATH under each of its names', () => {
    const file = makeProgram('google-chrome-stable');
    writeFileSync(path.join(folder, 'chromium'), 'not a program', { mode: 0o644 });
    expect(findChromium({ PATH: ['/nowhere', folder].join(path.delimiter) })).toBe(file);
  });
});
