import { z } from 'zod';

/** What is read of the report that Vitest writes with `--reporter=json`. */
const reportSchema = z.object({
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string().default(''),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** Left out by `skip`, `only` or `todo`. */
  readonly skipped: number;
}

/** Counts a report. A file that failed without a failing test, such as one that cannot be loaded, is one failure. */
export function countReport(report: unknown): TestCount {
  const read = reportSchema.parse(report);
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/**
 * The tests that failed, each with its file and the first lines of why: said again last, for a reader who keeps only the
 * end of a long run.
 */
export function failuresOf(report: unknown): string[] {
  return reportSchema.parse(report).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [failureText(file.name, file.message)] : [];
    return failed.map((test) =>
      failureText(`${file.name} > ${test.fullName}`, (test.failureMessages ?? []).join('\n')),
    );
  });
}

/** The tests that passed, but not at once: a failure stands beside the status. */
export function unsteadyOf(report: unknown): string[] {
  return reportSchema
    .parse(report)
    .testResults.flatMap((file) =>
      file.assertionResults
        .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
        .map((test) => failureText(`${file.name} > ${test.fullName}`, (test.failureMessages ?? []).join('\n'))),
    );
}

const LINES_SHOWN = 12;

const failureText = (title: string, why: string): string =>
  [title, ...why.split('\n').slice(0, LINES_SHOWN)].join('\n  ').trimEnd();

export function sumOf(counts: readonly TestCount[]): TestCount {
  const total = (pick: (count: TestCount) => number) => counts.reduce((sum, count) => sum + pick(count), 0);
  return {
    passed: total((count) => count.passed),
    failed: total((count) => count.failed),
    skipped: total((count) => count.skipped),
  };
}

/** Why a run counts as failed, in words for the terminal, or none where it counts as passed. */
export function faultOf({ passed, failed, skipped }: TestCount): string | undefined {
  if (failed > 0) return `${failed} tester feilet.`;
  if (skipped > 0) return `${skipped} tester ble hoppet over. Ingen test skal hoppes over.`;
  return passed === 0 ? 'Ingen tester ble kjørt.' : undefined;
}
