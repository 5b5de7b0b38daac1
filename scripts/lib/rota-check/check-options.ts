import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Files to check, as absolute paths. */
export interface CheckFiles {
  readonly caseFile: string;
  readonly planFile: string;
  /** None: no agreement is known of. */
  readonly agreementsFile: string | null;
}

export const USAGE = 'usage: npm run -s rota:check -- --case case.json --plan plan.json [--agreements agreements.json]';

type ParsedCheck =
  { readonly ok: true; readonly files: CheckFiles } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the arguments after the script's name. Relative paths start in `cwd`. */
export function parseCheckCommand(args: readonly string[], { cwd }: { cwd: string }): ParsedCheck {
  const read = readValues(args);
  if (typeof read === 'string') return { ok: false, faults: [`options: ${read}`] };
  const missing = (['case', 'plan'] as const).filter((name) => !read[name]);
  const faults = missing.map((name) => `options: --${name}: expected a file name, found nothing`);
  if (read.agreements === '') faults.push('options: --agreements: expected a file name, found nothing');
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    files: {
      caseFile: resolve(cwd, read.case ?? ''),
      planFile: resolve(cwd, read.plan ?? ''),
      agreementsFile: read.agreements === undefined ? null : resolve(cwd, read.agreements),
    },
  };
}

/** The values by name, or what is wrong with the arguments. */
function readValues(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { case: text, plan: text, agreements: text } }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
