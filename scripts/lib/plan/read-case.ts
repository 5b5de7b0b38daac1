import { readFileSync } from 'node:fs';
import { parseCase } from '~/domain/case/parse-case';
import { jsonFault } from './json-fault';
import { systemCode } from './system-code';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The text of a file that holds a valid case, or one line for each fault. */
export type ReadCase =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly string[] };

export function readCase(file: string): ReadCase {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(BYTE_ORDER_MARK, '');
  } catch (error) {
    return fault(`expected a file that can be read, found ${systemCode(error)} at ${file}`);
  }
  if (text.trim() === '') return fault('expected JSON, found an empty file');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, found } = jsonFault(text);
    return fault(`expected JSON, found ${found} at line ${line}, column ${column}`);
  }
  const parsed = parseCase(document);
  if (parsed.ok) return { ok: true, text };
  const lines = parsed.faults.map(({ path, expected, found }) => `case: ${path}: expected ${expected}, found ${found}`);
  return { ok: false, faults: parsed.more > 0 ? [...lines, `case: and ${parsed.more} more faults`] : lines };
}

const fault = (text: string): ReadCase => ({ ok: false, faults: [`case: $: ${text}`] });
