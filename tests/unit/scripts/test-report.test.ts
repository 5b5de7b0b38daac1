import { describe, expect, it } from 'vitest';
import { countReport, failuresOf, faultOf, sumOf, unsteadyOf } from '../../../scripts/lib/test-report';

const report = (
  numbers: { passed: number; failed: number; pending?: number; todo?: number },
  files: unknown[] = [],
) => ({
  numTotalTests: numbers.passed + numbers.failed,
  numPassedTests: numbers.passed,
  numFailedTests: numbers.failed,
  numPendingTests: numbers.pending ?? 0,
  numTodoTests: numbers.todo ?? 0,
  testResults: files,
});

describe('the count of a test run', () => {
  it('a file that cannot be loaded counts as one failure', () => {
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
    const failing = { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countReport(report({ passed: 3, failed: 1 }, [broken, failing]))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    });
  });

  it('what failed is told with its file, its title and why', () => {
    const broken = { name: 'a.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
    const tests = [
      { status: 'passed', fullName: 'a week has seven days', failureMessages: [] },
      { status: 'failed', fullName: 'a year has 53 weeks', failureMessages: ['expected 52 to be 53\n    at line 3'] },
    ];
    const failing = { name: 'b.test.ts', status: 'failed', assertionResults: tests };
    const passing = { name: 'c.test.ts', status: 'passed', assertionResults: tests.slice(0, 1) };
    expect(failuresOf(report({ passed: 2, failed: 1 }, [broken, failing, passing]))).toEqual([
      'a.test.ts\n  Cannot find module',
      'b.test.ts > a year has 53 weeks\n  expected 52 to be 53\n      at line 3',
    ]);
  });

  it('what passed only when it was tried again is told apart, and counts as passed', () => {
    const tests = [
      { status: 'passed', fullName: 'a page opens', failureMessages: [] },
      { status: 'passed', fullName: 'a page closes', failureMessages: ['waited for a button'] },
    ];
    const file = { name: 'd.test.ts', status: 'passed', assertionResults: tests };
    const run = report({ passed: 2, failed: 0 }, [file]);
    expect(unsteadyOf(run)).toEqual(['d.test.ts > a page closes\n  waited for a button']);
    expect(failuresOf(run)).toEqual([]);
    expect(countReport(run).passed).toBe(2);
  });

  it('two passes are summed', () => {
    const counts = [
      countReport(report({ passed: 3, failed: 1 })),
      countReport(report({ passed: 4, failed: 0, todo: 2 })),
    ];
    expect(sumOf(counts)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  it('failures, skipped tests and no tests at all are faults', () => {
    expect(faultOf({ passed: 5, failed: 1, skipped: 0 })).toBe('1 tester feilet.');
    expect(faultOf({ passed: 5, failed: 0, skipped: 1 })).toMatch(/hoppet over/);
    expect(faultOf({ passed: 0, failed: 0, skipped: 0 })).toMatch(/Ingen tester/);
    expect(faultOf({ passed: 1, failed: 0, skipped: 0 })).toBeUndefined();
  });
});
