import { createI18n } from '~/platform/i18n/create-i18n';
import { loadTexts } from '~/platform/i18n/load-texts';
import { checkRota } from './lib/rota-check/check-rota';
import { findingLines } from './lib/rota-check/finding-lines';
import { parseCheckCommand, USAGE } from './lib/rota-check/check-options';
import { readInput } from './lib/rota-check/read-input';

/** A rota that keeps every hard rule and the law, one that does not, nothing to check, and a fault of the program. */
const EXIT = { kept: 0, broken: 1, refused: 2, failed: 70 };

async function main(): Promise<number> {
  // npm starts scripts in the project's folder and keeps the caller's own in INIT_CWD.
  const cwd = (process.env.npm_lifecycle_event === 'rota:check' && process.env.INIT_CWD) || process.cwd();
  const parsed = parseCheckCommand(process.argv.slice(2), { cwd });
  if (!parsed.ok) return refuse([...parsed.faults, USAGE]);
  const read = readInput(parsed.files);
  if (!read.ok) return refuse(read.faults);
  const { findings, broken } = checkRota(read.input);
  const i18n = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
  const lines = findingLines(i18n, { findings, staff: read.input.case.staff });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return broken ? EXIT.broken : EXIT.kept;
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.refused;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`rota:check: the check failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
