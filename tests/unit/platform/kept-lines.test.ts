import { describe, expect, it } from 'vitest';
import type { Code } from '~/domain/brand';
import type { CaseFixedCell } from '~/domain/case/planning-case';
import { withKept, type StandingCells } from '~/platform/jobs/run-options';
import { makeCase } from '../../../scripts/lib/make-case';

const made = makeCase({ seed: 1, recipients: 20 });
const [walker, other] = made.staff.map((person) => ({ ...person, fixed: [] }));
if (!walker || !other) throw new Error('the case has people');
const planningCase = { ...made, staff: [walker, other] };
const day = (number: number, code: string | null): CaseFixedCell => ({ day: number, code: code as Code | null });

/** One person walks a rolling rota, and one has no shift yet. */
const cells: StandingCells = {
  [walker.id]: [day(0, 'D'), day(1, null), day(2, 'A')],
  [other.id]: [day(0, null), day(1, null), day(2, null)],
};
const fixedBy = (keep: 'lines' | 'fill' | 'ignore') =>
  withKept(planningCase, { keep, cells }).staff.map(({ fixed = [] }) => fixed);

describe('a proposal from a rota that has shifts alone', () => {
  it('keeps the whole line of whoever has one, days off too, and leaves the others open', () => {
    expect(fixedBy('lines')).toEqual([[day(0, 'D'), day(1, null), day(2, 'A')], []]);
  });

  it('keeps shifts and leaves days off open where only the rest is to be filled', () => {
    expect(fixedBy('fill')).toEqual([[day(0, 'D'), day(2, 'A')], []]);
  });

  it('keeps what is locked, whatever stands there', () => {
    const locked = { ...planningCase, staff: [{ ...walker, fixed: [day(1, 'D')] }, other] };
    expect(withKept(locked, { keep: 'lines', cells }).staff[0]?.fixed).toEqual([day(0, 'D'), day(1, 'D'), day(2, 'A')]);
    expect(withKept(locked, { keep: 'ignore', cells })).toBe(locked);
  });
});
