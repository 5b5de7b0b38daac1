import { resolve } from 'node:path';
import type { Budget } from '~/planner';
import { optionValues } from '../option-values';

const OPTIONS = {
  case: { type: 'string' },
  out: { type: 'string' },
  seconds: { type: 'string' },
  steps: { type: 'string' },
  seed: { type: 'string' },
  progress: { type: 'boolean' },
} as const;

/** What the command line asks for; paths are absolute. */
export interface PlanCommand {
  readonly caseFile: string;
  readonly outFile: string;
  readonly seed: number;
  readonly budget: Budget;
  readonly progress: boolean;
}

export const USAGE =
  'usage: npm run -s plan -- --case case.json --out plan.json [--seconds 60 | --steps N] [--seed 1] [--progress]';

export type ParsedCommand =
  { readonly ok: true; readonly command: PlanCommand } | { readonly ok: false; readonly faults: readonly string[] };

const DEFAULT_SECONDS = 60;
const DEFAULT_SEED = 1;

/** Reads the arguments after the script's name. Relative paths start in `cwd`. */
export function parsePlanCommand(args: readonly string[], { cwd }: { cwd: string }): ParsedCommand {
  const read = optionValues(args, OPTIONS);
  if (typeof read === 'string') return { ok: false, faults: [`options: ${read}`] };
  const faults: string[] = [];
  const required = (name: 'case' | 'out'): string => {
    const value = read[name];
    if (!value) faults.push(`options: --${name}: expected a file name, found nothing`);
    return resolve(cwd, value ?? '');
  };
  const number = (name: 'seconds' | 'steps' | 'seed', rule: NumberRule): number | undefined => {
    const value = read[name];
    if (value === undefined) return undefined;
    const parsed = value.trim() === '' ? NaN : Number(value);
    if (!rule.test(parsed)) faults.push(`options: --${name}: expected ${rule.expected}, found ${value || 'nothing'}`);
    return parsed;
  };
  const caseFile = required('case');
  const outFile = required('out');
  const seconds = number('seconds', SECONDS);
  const steps = number('steps', COUNT);
  const seed = number('seed', COUNT) ?? DEFAULT_SEED;
  if (seconds !== undefined && steps !== undefined) faults.push('options: expected --seconds or --steps, found both');
  if (read.case && read.out && caseFile === outFile) {
    faults.push('options: --out: expected another file than the case, found the same');
  }
  if (faults.length) return { ok: false, faults };
  const budget: Budget = steps === undefined ? { seconds: seconds ?? DEFAULT_SECONDS } : { steps };
  return { ok: true, command: { caseFile, outFile, seed, budget, progress: read.progress ?? false } };
}

interface NumberRule {
  readonly expected: string;
  readonly test: (value: number) => boolean;
}

const SECONDS: NumberRule = { expected: 'a number above 0', test: (x) => Number.isFinite(x) && x > 0 };
const COUNT: NumberRule = { expected: 'an integer of at least 0', test: (x) => Number.isSafeInteger(x) && x >= 0 };
