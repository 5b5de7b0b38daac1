import { describe, expect, it } from 'vitest';
import { energyOf, priceOf, COST } from '~/planner/repair/cost';
import { stageAt, stageIndexAt } from '~/planner/repair/stages';

const SHARES = Array.from({ length: 101 }, (_, i) => i / 100);
const ROOM = 6;

describe('the stages of a repair', () => {
  it.each(SHARES)(
    'at %d of the effort a move beyond the room weighs more than a stranger, as in what counts',
    (done) => {
      const scale = { room: ROOM, weights: stageAt(stageIndexAt(done), done).weights };
      const within = ROOM * COST.moved + COST.newFace;
      const beyond = (ROOM + 1) * COST.moved;
      expect(energyOf(within, scale)).toBeLessThan(energyOf(beyond, scale));
      expect(priceOf(within, ROOM)).toBeLessThan(priceOf(beyond, ROOM));
    },
  );

  it('are cooler at their end than at their begin, and all of the effort belongs to one', () => {
    for (const done of SHARES) {
      const index = stageIndexAt(done);
      const { warmth } = stageAt(index, done);
      expect(warmth).toBeGreaterThan(0);
      const later = Math.min(1, done + 0.01);
      if (stageIndexAt(later) === index) expect(stageAt(index, later).warmth).toBeLessThanOrEqual(warmth);
    }
  });
});
