import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseRolling } from '../app/planner/rolling/parse-rolling';
import { DAY_OFF, type RollingInstance } from '../app/planner/rolling/rolling-instance';
import { solveRolling, type RollingResult } from '../app/planner/rolling/solve-rolling';
import { loadLinearSolver } from '../app/platform/highs/load-linear-solver';

const USAGE = 'usage: npm run -s bench:rws -- --dir FOLDER --out RESULTS.csv [--seconds 60] [--published TIMES.csv]';

/** Everything decided; something left undecided or unreadable; a command or file that cannot be used; a breakdown. */
const EXIT = { decided: 0, undecided: 1, refused: 2, failed: 70 };

/** A fault that the person at the terminal can act on. */
class Refusal extends Error {}

interface Command {
  readonly dir: string;
  readonly out: string;
  readonly seconds: number;
  readonly published: string | undefined;
}

interface Outcome {
  readonly file: string;
  readonly status: 'SAT' | 'UNSAT' | 'UNKNOWN';
  /** From the text of the instance to the answer, by the clock. Loading the solver, once, is not in it. */
  readonly seconds: number;
  readonly schedule: string;
  readonly remark: string;
}

/**
 * Decides every instance (`*.txt`) of a folder, one after the other on one core, and writes `file,status,seconds,schedule`
 * as each is done. Progress goes to stderr. With `--published` (`year,instance,solver,result,time_ms`) the times are put
 * beside the fastest published ones.
 */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  const files = instancesIn(command.dir);
  const published = command.published === undefined ? undefined : fastestPublished(readText(command.published));
  const out = openForWriting(command.out);
  const outcomes: Outcome[] = [];
  try {
    writeSync(out, 'file,status,seconds,schedule\n');
    for (const file of files) {
      const outcome = await decide({ file, command });
      outcomes.push(outcome);
      writeSync(out, `${file},${outcome.status},${outcome.seconds.toFixed(3)},${outcome.schedule}\n`);
      process.stderr.write(`${progress(outcome, { at: outcomes.length, of: files.length })}\n`);
    }
  } finally {
    closeSync(out);
  }
  console.log(summary(outcomes));
  if (published !== undefined) console.log(comparison(outcomes, published));
  return outcomes.every(({ status }) => status !== 'UNKNOWN') ? EXIT.decided : EXIT.undecided;
}

function readCommand(args: string[]): Command {
  // npm starts scripts in the project's folder and keeps the caller's own in INIT_CWD.
  const cwd = (process.env.npm_lifecycle_event === 'bench:rws' && process.env.INIT_CWD) || process.cwd();
  try {
    const string = { type: 'string' } as const;
    const options = { dir: string, out: string, published: string, seconds: { ...string, default: '60' } };
    const { values } = parseArgs({ args, options });
    const seconds = Number(values.seconds);
    if (values.dir === undefined || values.out === undefined) throw new Refusal('expected --dir and --out');
    if (!(seconds > 0 && seconds < Infinity)) throw new Refusal('--seconds: expected a number above 0');
    const { published } = values;
    return {
      dir: path.resolve(cwd, values.dir),
      out: path.resolve(cwd, values.out),
      published: published === undefined ? undefined : path.resolve(cwd, published),
      seconds,
    };
  } catch (error) {
    throw new Refusal(`${reasonOf(error)}\n${USAGE}`);
  }
}

function instancesIn(dir: string): string[] {
  const files = attempt(() => readdirSync(dir)).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new Refusal(`${dir}: expected files named *.txt, found none`);
  return files.sort(new Intl.Collator('en', { numeric: true }).compare);
}

const readText = (file: string): string => attempt(() => readFileSync(file, 'utf8'));
const openForWriting = (file: string): number => attempt(() => openSync(file, 'w'));

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Refusal(reasonOf(error));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function decide({ file, command }: { file: string; command: Command }): Promise<Outcome> {
  const unknown = { file, status: 'UNKNOWN', seconds: 0, schedule: '' } as const;
  let text: string;
  try {
    text = readFileSync(path.join(command.dir, file), 'utf8');
  } catch (error) {
    return { ...unknown, remark: reasonOf(error) };
  }
  const solver = await loadLinearSolver();
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const parsed = parseRolling(text);
  if (!parsed.ok) {
    const { line, expected, found } = parsed.fault;
    return { ...unknown, remark: `line ${line}: expected ${expected}, found ${found}` };
  }
  try {
    const result = solveRolling(parsed.instance, { solver, stop: () => elapsed() > command.seconds });
    const seconds = elapsed();
    return {
      file,
      status: STATUS[result.status],
      seconds,
      schedule: scheduleText(parsed.instance, result),
      remark: '',
    };
  } catch (error) {
    await loadLinearSolver({ fresh: true });
    return { ...unknown, seconds: elapsed(), remark: `the solver broke down: ${reasonOf(error)}` };
  }
}

const STATUS = { sat: 'SAT', unsat: 'UNSAT', undecided: 'UNKNOWN' } as const;

function scheduleText({ shifts }: RollingInstance, result: RollingResult): string {
  if (result.status !== 'sat') return '';
  return result.schedule.map((cell) => (cell === DAY_OFF ? '-' : shifts[cell]?.name)).join('');
}

function progress({ file, status, seconds, remark }: Outcome, { at, of }: { at: number; of: number }): string {
  return `${at}/${of} ${file} ${status} ${seconds.toFixed(3)} s${remark && ` (${remark})`}`;
}

function summary(outcomes: readonly Outcome[]): string {
  const count = (status: Outcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;
  const sorted = outcomes.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const quantile = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
  const counts = `${count('SAT')} SAT, ${count('UNSAT')} UNSAT, ${count('UNKNOWN')} UNKNOWN`;
  return `${counts}; seconds: median ${quantile(0.5)}, 95 % ${quantile(0.95)}, longest ${quantile(1)}`;
}

/** Seconds of the fastest published decision (found, or proved impossible), by instance. */
function fastestPublished(text: string): Map<string, number> {
  const fastest = new Map<string, number>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [, instance = '', , result = '', milliseconds = ''] = line.split(',');
    const seconds = Number(milliseconds) / 1000;
    if (['S', 'C'].includes(result) && seconds < (fastest.get(instance) ?? Infinity)) fastest.set(instance, seconds);
  }
  return fastest;
}

function comparison(outcomes: readonly Outcome[], published: ReadonlyMap<string, number>): string {
  const rows = [...published].flatMap(([instance, fastest]) => {
    const outcome = outcomes.find(({ file }) => file === `${instance}.txt`);
    if (outcome === undefined) return [];
    const faster = outcome.status !== 'UNKNOWN' && outcome.seconds < fastest;
    const times = `${outcome.status} ${outcome.seconds.toFixed(3)} s, fastest published ${fastest.toFixed(3)} s`;
    return [{ faster, text: `${instance}: ${times}: ${faster ? 'faster' : 'not faster'}` }];
  });
  const faster = rows.filter((row) => row.faster).length;
  return [...rows.map(({ text }) => text), `faster on ${faster} of ${rows.length} published instances`].join('\n');
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const refused = error instanceof Refusal;
    const trace = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`bench:rws: ${refused ? error.message : trace}\n`);
    process.exitCode = refused ? EXIT.refused : EXIT.failed;
  },
);
