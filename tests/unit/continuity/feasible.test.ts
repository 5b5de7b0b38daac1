import { describe, expect, it } from 'vitest';
import { canMake } from '~/planner/bounds/makers';
import { planMakers, type AskedVisitPlan, type PlannedEntry } from '~/platform/continuity/feasible';

const [ANE, BO, CHI] = ['ane', 'bo', 'chi'] as const;
const numbers = new Map([ANE, BO, CHI].map((id, number) => [id, number]));
const [A, B, C] = [1n, 2n, 4n];

const visitPlan = (recipient: string, own: Partial<AskedVisitPlan> = {}): AskedVisitPlan => ({
  ...{ id: `${recipient}-visit`, recipient, zone: 'north', earliest: 480, latest: 510, minutes: 30, carers: 1 },
  ...{ skilled: [], excluded: () => 0n, movable: null },
  ...own,
});
const entry = (visit: AskedVisitPlan, start: number, ...staff: string[]): PlannedEntry => ({
  ...{ visit, day: 0, start, staff },
});
const duty = (staff: string, at: { start: number; end: number } = { start: 450, end: 900 }) => ({
  ...{ staff, day: 0, ...at },
});

const makersIn = (of: { duties: ReturnType<typeof duty>[]; entries: PlannedEntry[]; travel?: number }) =>
  planMakers({ ...of, numbers, handoverMinutes: 15, travel: () => of.travel ?? 5 });

describe('who could have made a visit', () => {
  const own = visitPlan('kim');
  const other = visitPlan('lee', { zone: 'south' });

  it('is everybody at work for all of it, after the handover, who is not kept from it', () => {
    const late = duty(CHI, { start: 500, end: 900 });
    const { atWork } = makersIn({ duties: [duty(ANE), duty(BO), late], entries: [entry(own, 480, ANE)] });
    expect(atWork.of(own, 0).people).toBe(A | B);
    const closed = visitPlan('mio', { excluded: (day) => (day === 0 ? B : 0n) });
    expect(atWork.of(closed, 0).people).toBe(A);
    expect(atWork.of(own, 1).people).toBe(0n);
  });

  it('is, without taking anybody from others, who has the time beside her other visits and the way to them', () => {
    const entries = [entry(own, 480, ANE), entry(other, 480, BO), entry(other, 545, CHI)];
    const duties = [duty(ANE), duty(BO), duty(CHI)];
    expect(makersIn({ duties, entries }).unneeded.of(own, 0).people).toBe(A | C);
    expect(makersIn({ duties, entries, travel: 40 }).unneeded.of(own, 0).people).toBe(A);
    expect(
      makersIn({ duties, entries: [entry(own, 480, ANE), entry(other, 515, BO)] }).unneeded.of(own, 0).people,
    ).toBe(A | B | C);
  });

  it('is not kept by another visit to the same recipient', () => {
    const twice = visitPlan('kim', { id: 'kim-again' });
    const { unneeded } = makersIn({ duties: [duty(BO)], entries: [entry(twice, 480, BO)] });
    expect(unneeded.of(own, 0).people).toBe(B);
  });

  it('is always who was planned, whatever has become of her shift', () => {
    const { atWork, unneeded } = makersIn({ duties: [], entries: [entry(own, 700, CHI)] });
    expect([atWork.of(own, 0).people, unneeded.of(own, 0).people]).toEqual([C, C]);
  });

  it('is two who can start at the same time where two go together', () => {
    const pair = visitPlan('noa', { carers: 2, earliest: 480, latest: 600 });
    const duties = [duty(ANE), duty(BO, { start: 450, end: 520 }), duty(CHI, { start: 560, end: 900 })];
    const makers = makersIn({ duties, entries: [] }).atWork.of(pair, 0);
    expect([canMake(makers, A | B), canMake(makers, A | C), canMake(makers, B | C)]).toEqual([true, true, false]);
  });
});
