import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import type { Rota } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { keep, place, undo } from '~/planner/visits/journal';
import { findBest } from '~/planner/visits/placement';
import { energyOf, FACE_SCALE } from '~/planner/visits/score';
import { NONE } from '~/planner/visits/state';
import { buildTables } from '~/planner/visits/tables';
import { createWorkbench, type Workbench } from '~/planner/visits/workbench';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';

const PEOPLE = ['ann', 'bo', 'cia', 'dag', 'eli'];

/** Everyone at work every day; half of the visits take two. */
function crowdedBench(random: () => number): Workbench {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;
  const recipients = Array.from({ length: 14 }, (_, r) => {
    const earliest = 480 + 240 * random();
    return makeRecipient({
      id: `r${r}`,
      zone: random() < 0.5 ? 'north' : 'south',
      excludedStaff: PEOPLE.filter(() => random() < 0.15).slice(0, 2),
      previousTeam: PEOPLE.filter(() => random() < 0.3).slice(0, 3),
      visits: [
        makeVisit({
          id: `r${r}-v`,
          earliest: clock(earliest),
          latest: clock(earliest + 120 * random()),
          minutes: 20 + Math.floor(60 * random()),
          carers: random() < 0.5 ? 1 : 2,
        }),
      ],
    });
  });
  const model = buildModel(makeCase({ staff: PEOPLE.map((id) => makeStaff({ id })), recipients }));
  const rota: Rota = PEOPLE.map(() => new Int8Array(model.rotaDays).fill(0));
  return createWorkbench(buildTables(model), rota);
}

/** The least that any person, pair, place and start (every five minutes for two) adds to the energy of the visits made. */
function leastByTrying(bench: Workbench, occurrence: number): number {
  const { state } = bench;
  const { columns, occurrences, mayMake, staffCount, carersOf } = state.tables;
  const day = occurrences.fixedDay[occurrence] ?? 0;
  const spec = occurrences.spec[occurrence] ?? 0;
  const may = PEOPLE.map((_, p) => p).filter((p) => mayMake[spec * staffCount + p] === 1);
  const before = energyOf(state) - FACE_SCALE * state.tables.weights.unplaced;
  let least = Infinity;
  const attempt = (at: { a: number; b: number; positionA: number; positionB: number; start: number }): void => {
    const routeB = at.b === NONE ? NONE : at.b * columns + day + 1;
    const { positionA, positionB, start } = at;
    const stands = { day, routeA: at.a * columns + day + 1, positionA, routeB, positionB, start };
    if (place(bench, occurrence, stands)) least = Math.min(least, energyOf(state) - before);
    undo(bench);
  };
  const places = (p: number): number[] =>
    Array.from({ length: (state.stopCount[p * columns + day + 1] ?? 0) + 1 }, (_, i) => i);
  for (const a of may) {
    for (const positionA of places(a)) {
      if (carersOf[occurrence] === 1) attempt({ a, b: NONE, positionA, positionB: NONE, start: NONE });
      else {
        for (const b of may.filter((other) => other > a)) {
          for (const positionB of places(b)) {
            for (const start of startsOf(bench, occurrence)) attempt({ a, b, positionA, positionB, start });
          }
        }
      }
    }
  }
  return least;
}

function startsOf({ state }: Workbench, occurrence: number): number[] {
  const { model, occurrences } = state.tables;
  const visit = model.visits[occurrences.spec[occurrence] ?? 0];
  const midnight = 1440 * (occurrences.fixedDay[occurrence] ?? 0);
  const { earliest = 0, latest = 0 } = visit ?? {};
  return Array.from({ length: latest - earliest + 1 }, (_, i) => midnight + earliest + i);
}

describe.each([1, 2, 3, 4])('the standing of a visit that is put in (draw %i)', (seed) => {
  it('is the cheapest of everyone at work, whoever is looked at first', () => {
    const random = createRandom(seed);
    const bench = crowdedBench(random);
    const { state, scratch } = bench;
    let made = 0;
    for (let o = 0; o < state.tables.occurrences.count; o++) {
      if (state.tables.occurrences.fixedDay[o] !== 0) continue;
      const least = leastByTrying(bench, o);
      const found = findBest(bench, o, Infinity);
      expect(found).toBe(least < Infinity);
      if (!found) continue;
      expect(scratch.best.cost).toBe(least);
      place(bench, o, scratch.best);
      keep(bench);
      made++;
    }
    expect(made).toBeGreaterThan(5);
  });
});
