import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import type { Progress } from '~/planner';
import { createRandom } from '~/planner/random';

describe('a run with a budget of steps', () => {
  const run = (steps: number) => createEngineRun({ seed: 1, budget: { steps }, now: () => 0 });

  it('is over when its steps are counted', () => {
    const whole = run(10);
    whole.tick(9);
    expect(whole.expired()).toBe(false);
    whole.tick();
    expect(whole.expired()).toBe(true);
  });

  it('gives a part of what is left, and counts what the part used', () => {
    const whole = run(100);
    const part = whole.sub(0.3);
    part.tick(30);
    expect(part.expired()).toBe(true);
    expect(whole.iterations()).toBe(30);
    const rest = whole.sub(1);
    rest.tick(69);
    expect(rest.expired()).toBe(false);
  });

  it('is over at once without steps', () => {
    expect(run(0).expired()).toBe(true);
    expect(run(0).used()).toBe(1);
  });
});

describe('a run with a budget of seconds', () => {
  it('is over when its clock says so, and a part is over before', () => {
    let clock = 1000;
    const whole = createEngineRun({ seed: 1, budget: { seconds: 10 }, now: () => clock });
    const part = whole.sub(0.5);
    clock = 5999;
    expect(part.expired()).toBe(false);
    clock = 6000;
    expect(part.expired()).toBe(true);
    expect(whole.used()).toBe(0.5);
    clock = 11_000;
    expect(whole.expired()).toBe(true);
  });

  it('is over when it is aborted', () => {
    const signal = { aborted: false };
    const part = createEngineRun({ seed: 1, budget: { seconds: 10 }, now: () => 0, signal }).sub(0.5);
    signal.aborted = true;
    expect(part.expired()).toBe(true);
  });

  it('reports time and steps of the whole, and not more often than is wanted', () => {
    const heard: Progress[] = [];
    let clock = 0;
    const whole = createEngineRun({
      seed: 1,
      budget: { seconds: 10 },
      now: () => clock,
      onProgress: (p) => heard.push(p),
    });
    whole.tick(5);
    const part = whole.sub(0.5);
    part.tick(7);
    clock = 1500;
    expect(part.reportDue()).toBe(true);
    part.report({ phase: 'rota', hardBreaches: 2, unassigned: 0, m14: null });
    expect(part.reportDue()).toBe(false);
    expect(heard).toEqual([{ phase: 'rota', hardBreaches: 2, unassigned: 0, m14: null, seconds: 1.5, iterations: 12 }]);
  });
});

describe('random numbers', () => {
  const draw = (seed: number, n: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: n }, random);
  };

  it('are the same for the same seed, and others for another, large seeds too', () => {
    expect(draw(5, 4)).toEqual(draw(5, 4));
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => draw(seed, 1)[0])).size).toBe(seeds.length);
  });

  it('fill the range from 0 up to 1 evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const x of draw(9, 100_000)) tenths[Math.floor(x * 10)] = (tenths[Math.floor(x * 10)] ?? 0) + 1;
    for (const n of tenths) expect(Math.abs(n - 10_000)).toBeLessThan(500);
  });
});
