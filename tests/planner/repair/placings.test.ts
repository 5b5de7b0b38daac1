import { expect, it } from 'vitest';
import type { Job } from '~/planner/repair/stop';
import { NOWHERE } from '~/planner/repair/stop';
import { candidatesOf } from '~/planner/repair/candidates';
import { openRepair, type OpenRepair } from '~/planner/repair/open-repair';
import { bestPlacing, placedIn, placeStop, startsFor, stopFor } from '~/planner/repair/placings';
import { changeOf, date, demo } from './support';

const from = demo();
const DATES = ['2026-09-08', '2026-09-13', '2026-09-22'];

/** The demo group on a morning on which somebody is ill: her visits have no place yet. */
function morning(day: string): { ground: OpenRepair; jobs: readonly Job[] } {
  const [ill] = from.plan.visits.find((visit) => visit.date === day)?.staff ?? [];
  const change = changeOf(from, { type: 'absence', staff: ill, from: day, to: day });
  const ground = openRepair(from, change, { now: { date: date(day), minutes: 400 } });
  return { ground, jobs: ground.board.jobs.filter(({ direct }) => direct) };
}

it.each(DATES)('the best place of a visit in a route is the first of all its places (%s)', (day) => {
  const { ground, jobs } = morning(day);
  const { board } = ground;
  let asked = 0;
  for (const job of jobs) {
    for (const candidate of candidatesOf(board, job)) {
      const routes = candidate.keys.flatMap((key) => board.routes[key] ?? []);
      const starts = job.visit.carers === 1 ? [NOWHERE] : startsFor(board, job, { day: candidate.day, routes });
      for (const route of routes) {
        for (const start of starts) {
          const at = { day: candidate.day, route, start };
          const best = bestPlacing(board, job, at);
          const [first] = placeStop(board, route, stopFor(board, job, at));
          expect(best?.cost).toBe(first?.cost);
          if (!best) continue;
          const longer = placedIn(route, best);
          expect(longer.stops.filter((stop) => stop.job !== job)).toEqual(route.stops);
          expect(longer.starts[longer.stops.findIndex((stop) => stop.job === job)]).toBe(best.start);
          asked++;
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(10);
});
