import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Rota } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { emptyRanges, findPlace, listStarts } from '~/planner/visits/insertion';
import { keep, place, remove, undo } from '~/planner/visits/journal';
import { NONE } from '~/planner/visits/state';
import { buildTables } from '~/planner/visits/tables';
import { createWorkbench, type Workbench } from '~/planner/visits/workbench';
import { makeCase, makeRecipient, makeVisit } from '../../factories/case';

const DAYS = 7;

/** One carer on day shifts, and visits of many lengths and windows in two zones; some of two visits to one recipient. */
function crowdedModel(random: () => number): Model {
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const recipients = Array.from({ length: 8 }, (_, r) =>
    makeRecipient({
      id: `r${r}`,
      zone: random() < 0.5 ? 'north' : 'south',
      visits: Array.from({ length: pick(1, 2) }, (__, v) => {
        const earliest = pick(480, 780);
        const latest = earliest + pick(0, 180);
        return makeVisit({ id: `r${r}-${v}`, earliest: clock(earliest), latest: clock(latest), minutes: pick(10, 70) });
      }),
    }),
  );
  return buildModel(makeCase({ recipients }));
}

/** Whether the occurrence can stand at a position of the first carer's route; the state is as before afterwards. */
function fitsAt(bench: Workbench, at: { occurrence: number; route: number; position: number; start: number }): boolean {
  const day = bench.state.tables.occurrences.fixedDay[at.occurrence] ?? NONE;
  const standing = { day, routeA: at.route, positionA: at.position, routeB: NONE, positionB: NONE, start: at.start };
  const fits = place(bench, at.occurrence, standing);
  undo(bench);
  return fits;
}

/** Routes grown at random, each time with one more occurrence that is not placed yet: `[occurrence, route]`. */
function* growing(bench: Workbench, random: () => number) {
  const { occurrences } = bench.state.tables;
  const order = Array.from({ length: occurrences.count }, (_, o) => o).sort(() => random() - 0.5);
  for (const occurrence of order) {
    const route = (occurrences.fixedDay[occurrence] ?? 0) + 1;
    yield { occurrence, route };
  }
}

describe.each([1, 2, 3, 4, 5, 6])('a place in the route of a crowded day (draw %i)', (seed) => {
  const setUp = () => {
    const random = createRandom(seed);
    const model = crowdedModel(random);
    const rota: Rota = [new Int8Array(DAYS).fill(0), new Int8Array(DAYS).fill(-1)];
    return { random, model, bench: createWorkbench(buildTables(model), rota) };
  };

  const candidateOf = (model: Model, bench: Workbench, occurrence: number) => {
    const { spec, fixedDay } = bench.state.tables.occurrences;
    const visit = model.visits[spec[occurrence] ?? -1];
    const midnight = (fixedDay[occurrence] ?? 0) * 1440;
    if (!visit) throw new Error('no such visit');
    return { occurrence, windowFrom: midnight + visit.earliest, windowTo: midnight + visit.latest };
  };

  it('is found exactly where putting the visit there leaves a route that can be walked, and costs the least travel', () => {
    const { random, model, bench } = setUp();
    let found = 0;
    for (const { occurrence, route } of growing(bench, random)) {
      const search = {
        candidate: candidateOf(model, bench, occurrence),
        place: { position: NONE, travel: Number.POSITIVE_INFINITY },
      };
      const travelBefore = bench.state.sums.travelMinutes;
      const costs = Array.from({ length: (bench.state.stopCount[route] ?? 0) + 1 }, (_, position) => position)
        .filter((position) => fitsAt(bench, { occurrence, route, position, start: NONE }))
        .map((position) => {
          place(bench, occurrence, {
            day: route - 1,
            routeA: route,
            positionA: position,
            routeB: NONE,
            positionB: NONE,
            start: NONE,
          });
          const cost = bench.state.sums.travelMinutes - travelBefore;
          undo(bench);
          return cost;
        });
      expect(findPlace(bench.state, route, search)).toBe(costs.length > 0);
      if (costs.length === 0) continue;
      found++;
      expect(search.place.travel).toBe(Math.min(...costs));
      place(bench, occurrence, {
        day: route - 1,
        routeA: route,
        positionA: search.place.position,
        routeB: NONE,
        positionB: NONE,
        start: NONE,
      });
      keep(bench);
    }
    expect(found).toBeGreaterThan(DAYS);
  });

  it('has exactly the starts in its ranges at which the visit can stand', () => {
    const { random, model, bench } = setUp();
    const ranges = emptyRanges();
    for (const { occurrence, route } of growing(bench, random)) {
      const candidate = candidateOf(model, bench, occurrence);
      listStarts(bench.state, candidate, { route, ranges });
      const listed = Array.from({ length: ranges.count }, (_, i) => i);
      for (let position = 0; position <= (bench.state.stopCount[route] ?? 0); position++) {
        for (let start = candidate.windowFrom; start <= candidate.windowTo; start += 7) {
          const inRange = listed.some(
            (i) =>
              ranges.position[i] === position &&
              (ranges.from[i] ?? Infinity) <= start &&
              start <= (ranges.to[i] ?? -Infinity),
          );
          expect({ position, start, fits: inRange }).toEqual({
            position,
            start,
            fits: fitsAt(bench, { occurrence, route, position, start }),
          });
        }
      }
      const first = listed[0];
      if (first === undefined) continue;
      place(bench, occurrence, {
        day: route - 1,
        routeA: route,
        positionA: ranges.position[first] ?? 0,
        routeB: NONE,
        positionB: NONE,
        start: NONE,
      });
      keep(bench);
    }
  });
});

describe('a visit that is taken out', () => {
  it('leaves the route as it was before it came', () => {
    const random = createRandom(9);
    const model = crowdedModel(random);
    const bench = createWorkbench(buildTables(model), [new Int8Array(DAYS).fill(0), new Int8Array(DAYS).fill(-1)]);
    place(bench, 0, { day: 0, routeA: 1, positionA: 0, routeB: NONE, positionB: NONE, start: NONE });
    expect(bench.state.sums.unplaced).toBe(bench.state.tables.occurrences.count - 1);
    remove(bench, 0);
    expect(bench.state.sums.unplaced).toBe(bench.state.tables.occurrences.count);
    expect([...bench.state.faces]).toEqual([...bench.state.faces].map(() => 0));
    expect(bench.state.stopCount[1]).toBe(0);
  });
});
