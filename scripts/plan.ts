import { openOutFile, type OutFile } from './lib/plan/out-file';
import { parsePlanCommand, USAGE, type PlanCommand } from './lib/plan/plan-options';
import { progressLine } from './lib/plan/progress-line';
import { readCase } from './lib/plan/read-case';
import { startSearch } from './lib/plan/search';
import { systemCode } from './lib/plan/system-code';

/** A plan that keeps every hard rule, a plan that does not, nothing to plan, and a fault of the program itself. */
const EXIT = { kept: 0, broken: 1, refused: 2, failed: 70, interrupted: 130 };
/** npm and the loader start before this program's clock does, and writing comes after the search. */
const OVERHEAD_SECONDS = 0.9;

async function main(): Promise<number> {
  // npm starts scripts in the project's folder and keeps the caller's own in INIT_CWD.
  const cwd = (process.env.npm_lifecycle_event === 'plan' && process.env.INIT_CWD) || process.cwd();
  const parsed = parsePlanCommand(process.argv.slice(2), { cwd });
  if (!parsed.ok) return refuse([...parsed.faults, USAGE]);
  const read = readCase(parsed.command.caseFile);
  if (!read.ok) return refuse(read.faults);
  const out = openOutFile(parsed.command.outFile);
  if (typeof out === 'string') return refuse([out]);
  try {
    return await planTo(out, { command: parsed.command, caseText: read.text });
  } finally {
    out.discard();
  }
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.refused;
}

async function planTo(out: OutFile, job: { command: PlanCommand; caseText: string }): Promise<number> {
  const { seed, budget, progress } = job.command;
  const seconds = 'seconds' in budget ? budget.seconds : 0;
  const readyAt = performance.timeOrigin + (seconds - OVERHEAD_SECONDS) * 1000;
  const line = progressLine(process.stderr, { forced: progress });
  const search = startSearch({ caseText: job.caseText, seed, budget, readyAt }, { onProgress: line.show });
  const signals = onStopSignals({ stop: search.stop, giveUp: () => out.discard() });
  const result = await search.result.finally(() => {
    signals.end();
    line.end();
  });
  try {
    out.write(result.planText);
  } catch (error) {
    return refuse([`options: --out: expected a file that can be written, found ${systemCode(error)}`]);
  }
  if (progress) process.stderr.write(`${result.bounds}\n`);
  if (!result.brokenRules.length) return EXIT.kept;
  process.stderr.write(`plan: hard rules are broken: ${result.brokenRules.join(', ')}; see findings\n`);
  return EXIT.broken;
}

/** The first signal asks for the best plan so far, the second ends at once. */
function onStopSignals({ stop, giveUp }: { stop: () => void; giveUp: () => void }) {
  let asked = false;
  const listen = () => {
    if (asked) {
      giveUp();
      process.exit(EXIT.interrupted);
    }
    asked = true;
    stop();
  };
  process.on('SIGINT', listen).on('SIGTERM', listen);
  return { end: () => void process.off('SIGINT', listen).off('SIGTERM', listen) };
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`plan: the planner failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
