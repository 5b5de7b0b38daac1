import { readFileSync } from 'node:fs';
import { jsonFault } from './json-fault';
import { systemCode } from './system-code';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The text and the value of a JSON file, or what is wrong with it. */
export type ReadJson =
  | { readonly ok: true; readonly text: string; readonly document: unknown }
  | { readonly ok: false; readonly fault: string };

export function readJson(file: string): ReadJson {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(BYTE_ORDER_MARK, '');
  } catch (error) {
    return { ok: false, fault: `expected a file that can be read, found ${systemCode(error)} at ${file}` };
  }
  if (text.trim() === '') return { ok: false, fault: 'expected JSON, found an empty file' };
  try {
    const document: unknown = JSON.parse(text);
    return { ok: true, text, document };
  } catch {
    const { line, column, found } = jsonFault(text);
    return { ok: false, fault: `expected JSON, found ${found} at line ${line}, column ${column}` };
  }
}
