import { expect, it } from 'vitest';
import { demo, newFaults, repaired } from './support';

/** Visits of two carers are taken out of both of their routes on this day, to make room where another one stood. */
const ABSENCE = { type: 'absence', staff: 'S11', from: '2026-10-06', to: '2026-10-06' };

it('a visit of two carers that makes room in both of their routes is made once, by both at one time', () => {
  const from = demo();
  expect(newFaults(from, repaired(from, ABSENCE, { now: '2026-10-06 06:40', steps: 45_000 }))).toEqual([]);
});
