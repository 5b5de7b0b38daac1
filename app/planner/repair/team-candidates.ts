import { bestDays } from '../bounds/best-days';
import type { Model, RecipientModel, Solution, Team, VisitModel } from '../model/model';
import { couldCome } from '../reasons/could-come';
import type { Board } from './board';
import { candidatesOf } from './candidates';
import { COST } from './cost';
import { listOptions } from './options';
import type { Job } from './stop';

/** What a team can be best at. */
export type TeamAim = 'faces' | 'load' | 'travel';
export const TEAM_AIMS: readonly TeamAim[] = ['faces', 'load', 'travel'];

/** People that teams are drawn from, those who can make most of the visits first; and how many are one team. */
const MOST_PEOPLE = 14;
const MOST_MEMBERS = 5;
/** With one alone, nobody whom she knows is left when that one is away. */
const FEWEST_MEMBERS = 2;
/** Teams of each aim that are tried in the plan; and teams of as many other people as can be. */
const TRIED = 2;
const TRIED_APART = 3;
/** What a visit that somebody could make if others were moved counts, beside 1 for one that she has room for. */
const WITHOUT_ROOM = 0.5;
/** A team makes at least so much of what the best team could make. */
const COVERED_SHARE = 0.93;

interface Ground {
  readonly board: Board;
  readonly model: Model;
  readonly solution: Solution;
  readonly recipient: RecipientModel;
  /** Her occurrences. */
  readonly jobs: readonly Job[];
  /** The first day that load is counted from. */
  readonly fromDay: number;
}

/** Occurrences that may share their days: one of a fixed visit, those of a week of a movable one. */
interface Need {
  readonly visit: VisitModel;
  readonly count: number;
  readonly days: readonly number[];
}

/** What it is for somebody to make a visit on a day. */
interface Way {
  /** 1 where she has room for it, less where others would have to be moved. */
  readonly worth: number;
  /** Minutes to the recipient from the nearest visit of that day. */
  readonly travel: number;
}

/** One person as a member: when her shifts let her come, and how much she has to do. */
interface Person {
  readonly staff: number;
  /** By need and day. */
  readonly ways: readonly ReadonlyMap<number, Way>[];
  /** What she could make alone. */
  readonly makes: number;
  /** Minutes with recipients as a share of the position. */
  readonly load: number;
  readonly positionMinutes: number;
}

interface Sized extends Team {
  readonly covered: number;
  readonly primaryMakes: number;
  readonly highestLoad: number;
  readonly travel: number;
}

/** Teams that are worth trying, by what they promise to be best at: nobody else's visits are looked at yet. */
export function teamCandidates(ground: Ground): Team[] {
  const needs = needsIn(ground.jobs);
  const people = peopleFor(ground, needs);
  const most = Math.min(ground.recipient.teamSize, MOST_MEMBERS);
  const fewest = Math.min(most, FEWEST_MEMBERS, people.length);
  const teams = subsetsOf(people, most)
    .filter((members) => members.length >= fewest && hasPinned(ground.recipient, members))
    .map((members) => sized(ground.recipient, { needs, people: members }));
  const bestCovered = Math.max(0, ...teams.map(({ covered }) => covered));
  const good = teams.filter(({ covered }) => covered >= COVERED_SHARE * bestCovered);
  const aimed = [best(good, byFaces), best(good, byLoad), best(good, byTravel)].flat();
  const tried = [...aimed, ...apart(good, aimed.slice(0, 1))];
  const distinct = new Map(tried.map((team) => [teamKey(team), team]));
  return [...distinct.values()].map(({ primary, members }) => ({ primary, members }));
}

/** One after the other the team that shares fewest people with those before it; of equals the one with the fewest faces. */
function apart(teams: readonly Sized[], from: readonly Sized[]): Sized[] {
  const known = new Set(from.flatMap(({ members }) => members));
  const shared = ({ members }: Sized): number => members.filter((member) => known.has(member)).length;
  return Array.from({ length: TRIED_APART }).flatMap(() => {
    const [next] = best(teams, (a, b) => shared(a) - shared(b) || byFaces(a, b));
    next?.members.forEach((member) => known.add(member));
    return next ?? [];
  });
}

/** The same people with the same primary give the same key. */
const teamKey = ({ primary, members }: Team): string => `${primary} ${[...members].sort((a, b) => a - b).join()}`;

const best = (teams: readonly Sized[], order: (a: Sized, b: Sized) => number): Sized[] =>
  [...teams].sort((a, b) => order(a, b) || compareText(teamKey(a), teamKey(b))).slice(0, TRIED);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySize = (a: Sized, b: Sized): number => a.members.length - b.members.length;
const byFaces = (a: Sized, b: Sized): number =>
  bySize(a, b) || b.covered - a.covered || b.primaryMakes - a.primaryMakes || a.highestLoad - b.highestLoad;
const byLoad = (a: Sized, b: Sized): number => a.highestLoad - b.highestLoad || b.covered - a.covered || bySize(a, b);
const byTravel = (a: Sized, b: Sized): number => a.travel - b.travel || b.covered - a.covered || bySize(a, b);

const hasPinned = ({ primary }: RecipientModel, members: readonly Person[]): boolean =>
  primary < 0 || members.some(({ staff }) => staff === primary);

function needsIn(jobs: readonly Job[]): Need[] {
  const found = new Map<string, Need>();
  for (const { visit, days, index } of jobs) {
    const key = visit.movable ? `${visit.index} ${days.join()}` : `fixed ${index}`;
    found.set(key, { visit, days, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

function peopleFor(ground: Ground, needs: readonly Need[]): Person[] {
  const { model, recipient } = ground;
  const minutes = minutesByStaff(ground);
  const room = roomIn(ground);
  const people = model.staff
    .filter(({ index }) => !recipient.excluded.has(index))
    .map(({ index: staff, contractMinutes }): Person => {
      const ways = needs.map((need) => waysTo(ground, need, { staff, room }));
      const positionMinutes = (contractMinutes / model.rotaDays) * (model.planDays - ground.fromDay);
      const load = minutes[staff]! / Math.max(1, positionMinutes);
      const makes = needs.reduce((sum, need, i) => sum + worthOf(need, [ways[i]!]), 0);
      return { staff, ways, makes, load, positionMinutes };
    });
  const useful = people.filter(({ makes, staff }) => makes > 0 || staff === recipient.primary);
  return useful
    .sort((a, b) => pinnedFirst(recipient, a, b) || b.makes - a.makes || a.load - b.load || a.staff - b.staff)
    .slice(0, MOST_PEOPLE);
}

/** Who could make which visit on which day without moving anybody else's. */
function roomIn({ board, jobs }: Ground): Set<string> {
  const found = new Set<string>();
  for (const job of jobs) {
    const wish = { candidates: candidatesOf(board, job), below: COST.unplaced, everyStart: true };
    for (const { day, staff } of listOptions(board, job, wish)) {
      for (const person of staff) found.add(roomKey(job.visit, { day, staff: person }));
    }
  }
  return found;
}

const roomKey = ({ index }: VisitModel, { day, staff }: { day: number; staff: number }): string =>
  `${index} ${day} ${staff}`;

const pinnedFirst = ({ primary }: RecipientModel, a: Person, b: Person): number =>
  Number(b.staff === primary) - Number(a.staff === primary);

function minutesByStaff({ model, solution, fromDay }: Ground): number[] {
  const minutes = model.staff.map(() => 0);
  for (const { visit, day, staff } of solution.placed) {
    if (day >= fromDay) for (const person of staff) minutes[person]! += model.visits[visit]!.minutes;
  }
  return minutes;
}

function waysTo(ground: Ground, { visit, days }: Need, who: { staff: number; room: ReadonlySet<string> }) {
  const { model, solution } = ground;
  const { staff, room } = who;
  const ways = new Map<number, Way>();
  for (const day of days) {
    if (!couldCome(model, solution.rota, { staff, day, visit })) continue;
    const legs = solution.placed
      .filter((placed) => placed.day === day && placed.staff.includes(staff))
      .map((placed) => model.travel[model.visits[placed.visit]!.zone]![visit.zone]!);
    const worth = room.has(roomKey(visit, { day, staff })) ? 1 : WITHOUT_ROOM;
    ways.set(day, { worth, travel: legs.length === 0 ? 0 : Math.min(...legs) });
  }
  return ways;
}

/** What people can make of a need, on the days that are best for it. */
function worthOf({ visit, days, count }: Need, people: readonly ReadonlyMap<number, Way>[]): number {
  const gain = (day: number): number =>
    people
      .flatMap((ways) => ways.get(day)?.worth ?? [])
      .sort((a, b) => b - a)
      .slice(0, visit.carers)
      .reduce((sum, worth) => sum + worth, 0);
  const [first = 0] = days;
  if (!visit.movable) return gain(first);
  const allowed = (day: number): number => (days.includes(day) ? gain(day) : -Infinity);
  const most = bestDays({ movable: visit.movable, firstWeek: Math.floor(first / 7), counts: [count], gain: allowed });
  return Math.max(0, most);
}

/** Every set of at least one and at most `most` of the people. */
function subsetsOf(people: readonly Person[], most: number): Person[][] {
  let sets: Person[][] = [[]];
  for (const person of people) {
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, person])];
  }
  return sets.filter((set) => set.length > 0);
}

function sized(recipient: RecipientModel, of: { needs: readonly Need[]; people: readonly Person[] }): Sized {
  const { needs, people } = of;
  let covered = 0;
  let travel = 0;
  const minutes = people.map(() => 0);
  needs.forEach((need, i) => {
    covered += worthOf(
      need,
      people.map(({ ways }) => ways[i]!),
    );
    const shares = people.map(({ ways }) => [...ways[i]!.values()]);
    const legs = shares.flat().map((way) => way.travel);
    if (legs.length > 0) travel += need.count * need.visit.carers * Math.min(...legs);
    const due = need.count * need.visit.carers * need.visit.minutes;
    shares.forEach((ways, at) => (minutes[at]! += (due * ways.length) / Math.max(1, legs.length)));
  });
  const loads = people.map(({ load, positionMinutes }, at) => load + minutes[at]! / Math.max(1, positionMinutes));
  const order = [...people].sort((a, b) => pinnedFirst(recipient, a, b) || b.makes - a.makes || a.load - b.load);
  const primary = order[0]!;
  return {
    primary: primary.staff,
    members: order.map(({ staff }) => staff),
    covered,
    primaryMakes: primary.makes,
    highestLoad: Math.max(...loads),
    travel,
  };
}
