import { MINUTES_PER_DAY } from '../../domain/time/clock';
import { dutyOn, type Model, type Rota } from '../model/model';
import { dutyHolding } from '../rules/plan-view';
import { dutyAsRoom, walk, type Board, type Route } from './board';
import { MOST_MOVED } from './cost';
import type { Faces } from './faces';
import { fixedStop, NOWHERE, openStop, type Job, type Stop } from './stop';
import { createTimeScratch, type Duty } from './time-route';

interface Ground {
  readonly model: Model;
  readonly rota: Rota;
  readonly jobs: readonly Job[];
  readonly faces: Faces;
  /** Minutes from 00:00 of day 0. */
  readonly now: number;
  /** Who runs late, and by how many minutes. */
  readonly late: { readonly staff: number; readonly minutes: number } | null;
  /** Who is away on shifts of these days, both included. */
  readonly away: { readonly staff: number; readonly from: number; readonly to: number } | null;
  /** Who alone may take visits; everybody, where it is `null`. */
  readonly only: ReadonlySet<number> | null;
  /** Share of the other visits of a week that may be moved; `MOST_MOVED`, where it is left out. */
  readonly mostMoved?: number;
}

/** The plan as routes, without the visits that the change took out of it. */
export function buildBoard(ground: Ground): Board {
  const { model, rota, jobs, faces, now } = ground;
  const ofVisit: Job[][] = model.visits.map(() => []);
  for (const job of jobs) ofVisit[job.visit.index]!.push(job);
  const columns = model.planDays + 1;
  const board: Board = {
    model,
    now,
    jobs,
    ofVisit,
    routes: [],
    columns,
    faces,
    only: ground.only,
    scratch: createTimeScratch(),
    room: [],
    steps: 0,
  };
  const duties = new Map<number, Duty>();
  for (let staff = 0; staff < model.staff.length; staff++) {
    for (let day = -1; day < model.planDays; day++) {
      const duty = dutyAsRoom(model, { staff, day }, dutyOn(model, rota, { staff, day }));
      if (duty) duties.set(duty.key, duty);
    }
  }
  const jobsOf = jobsByRoute(ground);
  for (const duty of duties.values()) {
    board.routes[duty.key] = openRoute(board, ground, { duty, jobs: jobsOf.get(duty.key) ?? [] });
  }
  takeOutDirect(board);
  board.room.push(...roomByWeek(board, ground.mostMoved ?? MOST_MOVED));
  return board;
}

/** How many visits of each week a share of them is: those of the plan before that the change did not take out. */
function roomByWeek({ model, jobs }: Board, share: number): number[] {
  const others = new Array<number>(Math.ceil(model.planDays / 7)).fill(0);
  for (const { before, direct, held } of jobs) if (before && !direct && !held) others[Math.floor(before.day / 7)]!++;
  return others.map((count) => Math.floor(count * share));
}

/** The jobs of each route, in order of time. A carer who has no shift there has none of it in a route. */
function jobsByRoute({ model, rota, jobs }: Ground): Map<number, Job[]> {
  const found = new Map<number, Job[]>();
  for (const job of jobs) {
    if (job.before === null) continue;
    const { start } = job.before;
    for (const staff of job.before.staff) {
      const duty = dutyHolding(model, rota, { staff, start, end: start + job.minutes });
      if (!duty) continue;
      const key = staff * (model.planDays + 1) + duty.day + 1;
      found.set(key, [...(found.get(key) ?? []), job]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.before!.start - b.before!.start || a.index - b.index);
  return found;
}

function openRoute(board: Board, { late, away }: Ground, of: { duty: Duty; jobs: readonly Job[] }): Route {
  const { duty, jobs } = of;
  const stands = jobs.filter((job) => !job.direct);
  const locked = away?.staff === duty.staff && duty.day >= away.from && duty.day <= away.to;
  const stops = stands.map((job) => stopAsPlanned(job, { staff: duty.staff, now: board.now }));
  if (late?.staff === duty.staff && isToday(board, duty)) return lateRoute(board, { duty, stops, late });
  const asPlanned = stops.every((stop) => stop.keep !== NOWHERE);
  const walked = locked || !asPlanned ? undefined : walk(board, duty, stops, 0);
  return walked ?? lockedRoute(duty, stops);
}

const isToday = ({ now }: Board, { opens, closes }: Duty): boolean =>
  closes > now && opens < (Math.floor(now / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;

function stopAsPlanned(job: Job, of: { staff: number; now: number }): Stop {
  const { day, start } = job.before!;
  return job.frozen || job.held || job.visit.carers === 2
    ? fixedStop(job, { day, start })
    : openStop(job, { day, ...of });
}

function lockedRoute(duty: Duty, stops: readonly Stop[]): Route {
  const starts = stops.map((stop) => stop.job.before!.start);
  return { duty, stops, starts, changes: 0, strays: 0, travel: 0, locked: true, asked: {} };
}

/** The route of a carer who runs late: later starts where that is enough, else only what is begun, and the rest is direct. */
function lateRoute(
  board: Board,
  of: { duty: Duty; stops: readonly Stop[]; late: { readonly minutes: number } },
): Route {
  const { stops, late } = of;
  const begun = stops.filter((stop) => stop.job.frozen);
  const last = begun.at(-1);
  const busyUntil = last === undefined ? 0 : last.keep + last.job.minutes;
  const freeFrom = Math.max(board.now, of.duty.opens, busyUntil) + late.minutes;
  const duty = { ...of.duty, freeFrom };
  const whole = walk(board, duty, stops, stops.length);
  if (whole) return whole;
  for (const stop of stops) if (!stop.job.frozen) stop.job.direct = true;
  return walk(board, duty, begun, 0) ?? lockedRoute(duty, begun);
}

/** Takes direct jobs out of the routes of all their carers, also of one who could still come. */
function takeOutDirect(board: Board): void {
  for (const job of board.jobs) {
    if (!job.direct) continue;
    job.day = NOWHERE;
    job.staff = [];
  }
  board.routes.forEach((route, key) => {
    if (!route || !route.stops.some((stop) => stop.job.direct)) return;
    const stops = route.stops.filter((stop) => !stop.job.direct);
    board.routes[key] =
      (route.locked ? undefined : walk(board, route.duty, stops, stops.length)) ?? lockedRoute(route.duty, stops);
  });
}
