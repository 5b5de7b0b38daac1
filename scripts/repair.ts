import { repairPlan, type Repair } from '../app/planner/repair/repair-plan';
import { writeRepair } from '../app/planner/repair/write-repair';
import { openOutFile, type OutFile } from './lib/plan/out-file';
import { systemCode } from './lib/plan/system-code';
import { readInput, type RepairInput } from './lib/repair/read-input';
import { parseRepairCommand, USAGE, type RepairCommand } from './lib/repair/repair-options';

/** A plan that keeps every hard rule, a plan that does not, nothing to repair, and a fault of the program itself. */
const EXIT = { kept: 0, broken: 1, refused: 2, failed: 70 };

/**
 * Repairs a plan after a change without a browser or database. The file that comes out holds `case` and `plan` after the
 * change, `changes` with their causes, `unplaced` with the nearest remedies, `lostFaces` and whether the repair is `proven`.
 */
function main(): number {
  // npm starts scripts in the project's folder and keeps the caller's own in INIT_CWD.
  const cwd = (process.env.npm_lifecycle_event === 'repair' && process.env.INIT_CWD) || process.cwd();
  const parsed = parseRepairCommand(process.argv.slice(2), { cwd });
  if (!parsed.ok) return refuse([...parsed.faults, USAGE]);
  const read = readInput(parsed.command.files);
  if (!read.ok) return refuse(read.faults);
  const out = openOutFile(parsed.command.files.out);
  if (typeof out === 'string') return refuse([out]);
  try {
    return repairTo(out, { command: parsed.command, input: read.input });
  } finally {
    out.discard();
  }
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.refused;
}

function repairTo(out: OutFile, job: { command: RepairCommand; input: RepairInput }): number {
  const { source, plan, change } = job.input;
  const now = job.command.now ?? { date: source.start, minutes: 0 };
  const repair = repairPlan({ case: source, plan }, change, { now, steps: job.command.steps });
  const document = documentOf(repair, plan);
  try {
    out.write(`${JSON.stringify(document, null, 1)}\n`);
  } catch (error) {
    return refuse([`options: --out: expected a file that can be written, found ${systemCode(error)}`]);
  }
  const hard = document.plan.findings.filter(({ level }) => level === 'hard').map(({ rule }) => rule);
  if (!hard.length) return EXIT.kept;
  process.stderr.write(`repair: hard rules are broken: ${[...new Set(hard)].join(', ')}; see findings\n`);
  return EXIT.broken;
}

function documentOf(repair: Repair, before: RepairInput['plan']) {
  const { model, changes, unplaced, lostFaces, proven } = repair;
  return { case: model.case, plan: writeRepair(repair, before), changes, unplaced, lostFaces, proven };
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`repair: the planner failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = EXIT.failed;
}
