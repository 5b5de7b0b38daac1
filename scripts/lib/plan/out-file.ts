import { accessSync, closeSync, constants, existsSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './system-code';

/** A file that will be written whole or not at all. */
export interface OutFile {
  write(text: string): void;
  /** Leaves no trace of a file that was never written. */
  discard(): void;
}

/** Opens the way to an output file before any work is done; a string says why it cannot be written. */
export function openOutFile(path: string): OutFile | string {
  try {
    return isSpecial(path) ? specialFile(path) : wholeFile(existsSync(path) ? realpathSync(path) : path);
  } catch (error) {
    return `options: --out: expected a file that can be written, found ${systemCode(error)} at ${path}`;
  }
}

/** A pipe or a device is written as it is. */
const isSpecial = (path: string): boolean => existsSync(path) && !statSync(path).isFile();

function specialFile(path: string): OutFile {
  closeSync(openSync(path, 'a'));
  return { write: (text) => writeFileSync(path, text), discard: () => undefined };
}

/** Written beside its place and moved there at the end. */
function wholeFile(path: string): OutFile {
  if (existsSync(path)) accessSync(path, constants.W_OK);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  closeSync(openSync(draft, 'wx'));
  return {
    write: (text) => {
      writeFileSync(draft, text);
      renameSync(draft, path);
    },
    discard: () => rmSync(draft, { force: true }),
  };
}
