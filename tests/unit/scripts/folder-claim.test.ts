import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from '../../../scripts/lib/folder-claim';
import { birthOf, isRunning } from '../../../scripts/lib/processes';

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folder claim-'));
  data = path.join(folder, 'postgres');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the claim on a folder', () => {
  it('is refused while another living process holds it, and names that process', () => {
    writeFileSync(`${data}.claim`, `${process.ppid} ${birthOf(process.ppid)}\n`);
    expect(() => claimFolder(data)).toThrow(`prosess ${process.ppid}`);
  });

  it('passes over a holder whose id another program has now', () => {
    writeFileSync(`${data}.claim`, `${process.ppid} an earlier birth\n`);
    const claim = claimFolder(data);
    claim.release();
    expect(existsSync(`${data}.claim`)).toBe(false);
  });

  it('passes over a holder that is gone, and a claim that was cut short', () => {
    const nobody = 4_194_305;
    expect(isRunning(nobody)).toBe(false);
    writeFileSync(`${data}.claim`, `${nobody} 1\n`);
    claimFolder(data).release();
    writeFileSync(`${data}.claim`, '');
    claimFolder(data).release();
    expect(existsSync(`${data}.claim`)).toBe(false);
  });
});
