import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';
import { readJson } from './read-json';

/** The text of a file that holds a valid case, and the case, or one line for each fault. */
export type ReadCase =
  | { readonly ok: true; readonly text: string; readonly case: PlanningCase }
  | { readonly ok: false; readonly faults: readonly string[] };

export function readCase(file: string): ReadCase {
  const read = readJson(file);
  if (!read.ok) return { ok: false, faults: [`case: $: ${read.fault}`] };
  const parsed = parseCase(read.document);
  if (parsed.ok) return { ok: true, text: read.text, case: parsed.case };
  const lines = parsed.faults.map(({ path, expected, found }) => `case: ${path}: expected ${expected}, found ${found}`);
  return { ok: false, faults: parsed.more > 0 ? [...lines, `case: and ${parsed.more} more faults`] : lines };
}
