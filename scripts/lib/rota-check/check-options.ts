import { resolve } from 'node:path';
import { optionValues } from '../option-values';

const OPTIONS = { case: { type: 'string' }, plan: { type: 'string' }, agreements: { type: 'string' } } as const;

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
  const read = optionValues(args, OPTIONS);
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
