import { resolve } from 'node:path';
import type { Clock, IsoDate } from '../../../app/domain/brand';
import { isClock, isIsoDate, minutesOf } from '../../../app/domain/time/clock';
import type { Moment } from '../../../app/planner/repair/change';
import { REPAIR_STEPS } from '../../../app/planner/repair/repair-plan';
import { optionValues } from '../option-values';

const OPTIONS = {
  case: { type: 'string' },
  plan: { type: 'string' },
  change: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  steps: { type: 'string' },
} as const;

/** What the command line asks for; paths are absolute. */
export interface RepairCommand {
  readonly files: Readonly<Record<FileOption, string>>;
  /** The start of the plan when left out. */
  readonly now: Moment | undefined;
  readonly steps: number;
}

const FILE_OPTIONS = ['case', 'plan', 'change', 'out'] as const;
type FileOption = (typeof FILE_OPTIONS)[number];

export const USAGE =
  'usage: npm run -s repair -- --case case.json --plan plan.json --change change.json --out repaired.json ' +
  '[--now 2026-01-07T06:40] [--steps N]';

export type ParsedCommand =
  { readonly ok: true; readonly command: RepairCommand } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the arguments after the script's name. Relative paths start in `cwd`. */
export function parseRepairCommand(args: readonly string[], { cwd }: { cwd: string }): ParsedCommand {
  const read = optionValues(args, OPTIONS);
  if (typeof read === 'string') return { ok: false, faults: [`options: ${read}`] };
  const faults: string[] = [];
  const files = Object.fromEntries(
    FILE_OPTIONS.map((name) => {
      if (!read[name]) faults.push(`options: --${name}: expected a file name, found nothing`);
      return [name, resolve(cwd, read[name] ?? '')];
    }),
  ) as Record<FileOption, string>;
  const now = read.now === undefined ? undefined : momentOf(read.now);
  if (now === null) faults.push(`options: --now: expected YYYY-MM-DDTHH:MM, found ${read.now || 'nothing'}`);
  const steps = read.steps === undefined ? REPAIR_STEPS : Number(read.steps.trim() || NaN);
  if (!Number.isSafeInteger(steps) || steps < 0) {
    faults.push(`options: --steps: expected an integer of at least 0, found ${read.steps || 'nothing'}`);
  }
  for (const name of ['case', 'plan', 'change'] as const) {
    if (read.out && files.out === files[name]) {
      faults.push(`options: --out: expected another file than the ${name}, found the same`);
    }
  }
  return faults.length ? { ok: false, faults } : { ok: true, command: { files, now: now ?? undefined, steps } };
}

function momentOf(text: string): Moment | null {
  const [date = '', clock = '', more] = text.split('T');
  if (more !== undefined || !isIsoDate(date) || !isClock(clock)) return null;
  return { date: date as IsoDate, minutes: minutesOf(clock as Clock) };
}
