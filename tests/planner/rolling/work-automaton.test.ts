import { describe, expect, it } from 'vitest';
import { createRandom } from '~/planner/random';
import { rollingBreaches } from '~/planner/rolling/rolling-breaches';
import { DAY_OFF, type RollingInstance } from '~/planner/rolling/rolling-instance';
import { buildWorkAutomaton, type WorkAutomaton } from '~/planner/rolling/work-automaton';
import { randomTinyRolling } from './support';

/** Every block that the automaton spells, in order, with how often it does. */
function blocksOf({ arcs, entry, exit }: WorkAutomaton): string[] {
  const found: string[] = [];
  const walk = (state: number, block: readonly number[]): void => {
    if (exit.includes(state)) found.push(block.join(''));
    for (const arc of arcs) if (arc.from === state) walk(arc.to, [...block, ...arc.word]);
  };
  for (const state of new Set(entry)) walk(state, []);
  return found.sort();
}

/** Every block of work up to the longest that breaks no rule between two long stretches of days off. */
function blocksByTrying(instance: RollingInstance): string[] {
  const found: string[] = [];
  const judged: RollingInstance = { ...instance, days: 1, employees: 40, off: { min: 1, max: 40 } };
  const grow = (block: readonly number[]): void => {
    const schedule = [...block, ...new Array<number>(40 - block.length).fill(DAY_OFF)];
    const breaches = rollingBreaches({ instance: judged, schedule }).filter(({ rule }) => rule !== 'demand');
    if (block.length > 0 && breaches.length === 0) found.push(block.join(''));
    if (block.length < instance.work.max) instance.shifts.forEach((_, shift) => grow([...block, shift]));
  };
  grow([]);
  return found.sort();
}

describe('the automaton of legal blocks of work', () => {
  it('spells each legal block once and nothing else, with whole blocks as words and with single days', () => {
    const random = createRandom(5);
    let blocks = 0;
    for (let n = 0; n < 150; n++) {
      const instance = { ...randomTinyRolling(random), employees: 3 };
      const expected = blocksByTrying(instance);
      expect(blocksOf(buildWorkAutomaton(instance))).toEqual(expected);
      expect(blocksOf(buildWorkAutomaton(instance, { words: 0 }))).toEqual(expected);
      blocks += expected.length;
    }
    expect(blocks).toBeGreaterThan(500);
  });

  it('keeps to few words where there are very many blocks', () => {
    const shifts = ['D', 'E', 'L', 'N', 'R'].map((name) => ({ name, run: { min: 1, max: 7 } }));
    const free = { min: 1, max: 7 };
    const demand = shifts.map(() => [1, 1, 1, 1, 1, 1, 1]);
    const instance: RollingInstance = {
      days: 7,
      employees: 8,
      shifts,
      demand,
      off: free,
      work: free,
      forbiddenPairs: [],
      forbiddenAcrossOff: [],
    };
    const { arcs } = buildWorkAutomaton(instance);
    expect(arcs.length).toBeLessThan(650);
    expect(blocksOf({ ...buildWorkAutomaton(instance), arcs })).toHaveLength(5 + 25 + 125 + 625 + 3125 + 15625 + 78125);
  });
});
