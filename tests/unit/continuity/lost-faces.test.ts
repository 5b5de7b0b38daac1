import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOSS_CAUSES, lostFaces, type ChangeCause, type WindowVisit } from '~/domain/continuity/lost-faces';

const visit = (planned: string, met: string, cause: ChangeCause = 'choice'): WindowVisit<string> => ({
  planned: [...planned],
  met: [...met],
  cause,
});
const nothing = { rota: 0, capacity: 0, choice: 0, absence: 0, openShift: 0, unplanned: 0 };

describe('the faces that a recipient met beyond the fewest', () => {
  it('are the rota’s, the capacity’s and the planner’s where all went as planned', () => {
    const visits = [visit('a', 'a'), visit('b', 'b'), visit('c', 'c'), visit('d', 'd'), visit('e', 'e')];
    const lost = lostFaces({ visits, least: 1, rotaFloor: 2, capacityFloor: 4 });
    expect(lost).toEqual({
      faces: 5,
      plannedFaces: 5,
      least: 1,
      lost: { ...nothing, rota: 1, capacity: 2, choice: 1 },
    });
  });

  it('are nobody’s where a substitute is one whom she would have met anyway', () => {
    const visits = [visit('a', 'b', 'absence'), visit('b', 'b'), visit('a', 'a')];
    expect(lostFaces({ visits, least: 1, rotaFloor: 2, capacityFloor: 2 }).lost).toEqual({ ...nothing, rota: 1 });
  });

  it('are the absence’s where a stranger stands in, and one who never comes is taken off again', () => {
    const once = [visit('a', 'a'), visit('a', 'x', 'absence')];
    expect(lostFaces({ visits: once, least: 1, rotaFloor: 1, capacityFloor: 1 }).lost.absence).toBe(1);
    const always = [visit('a', 'x', 'absence'), visit('a', 'x', 'absence')];
    expect(lostFaces({ visits: always, least: 1, rotaFloor: 1, capacityFloor: 1 })).toMatchObject({
      faces: 1,
      lost: nothing,
    });
  });

  it('are the open shift’s, or of visits beside the plan, by the first visit where somebody else came', () => {
    const visits = [
      visit('a', 'a'),
      visit('', 'x', 'openShift'),
      visit('', 'y', 'unplanned'),
      visit('a', 'x', 'absence'),
    ];
    expect(lostFaces({ visits, least: 1, rotaFloor: 1, capacityFloor: 1 })).toMatchObject({
      faces: 3,
      lost: { ...nothing, openShift: 1, unplanned: 1 },
    });
  });

  it('begin at two where two are to go together, and at nothing where nothing was planned', () => {
    const two = lostFaces({ visits: [visit('ab', 'ab'), visit('ac', 'ac')], least: 2, rotaFloor: 2, capacityFloor: 2 });
    expect(two).toMatchObject({ least: 2, lost: { ...nothing, choice: 1 } });
    const beside = lostFaces({ visits: [visit('', 'a', 'unplanned')], least: 1, rotaFloor: null, capacityFloor: null });
    expect(beside).toMatchObject({ faces: 1, least: 0, lost: { ...nothing, unplanned: 1 } });
  });

  it('add up exactly in any window', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 2 });
    const visits = fc.array(
      fc.record({
        planned: people,
        met: people,
        cause: fc.constantFrom<ChangeCause>('choice', 'absence', 'openShift', 'unplanned'),
      }),
      { maxLength: 30 },
    );
    const floor = fc.option(fc.integer({ min: 0, max: 9 }));
    const windows = fc.record({
      visits,
      rotaFloor: floor,
      capacityFloor: floor,
      least: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(windows, (drawn) => {
        const result = lostFaces(drawn);
        const sum = LOSS_CAUSES.reduce((total, cause) => total + result.lost[cause], result.least);
        expect(sum).toBe(result.faces);
        expect(result.faces).toBe(new Set(drawn.visits.flatMap(({ met }) => met)).size);
        expect(Math.min(result.lost.rota, result.lost.capacity)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
