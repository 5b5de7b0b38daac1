import type { IsoDate, VisitId } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import { daysBetween, epochDayOf, isoDateOf, minutesOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import { buildModel } from '../model/build-model';
import type { Model, Solution, Team } from '../model/model';
import { solutionOf } from '../write/read-plan';
import { changedCase } from './apply-change';
import type { Board } from './board';
import { buildBoard } from './build-board';
import type { Moment, PlanChange } from './change';
import { chooseTeamFor } from './choose-team';
import { createFaces } from './faces';
import { isDue, listJobs, type JobList } from './jobs';
import type { RepairView } from './repair-view';
import { rotaWith } from './substitute';

export interface RepairOptions {
  /** What begins before it never changes. */
  readonly now: Moment;
  /** Routes that may be timed; the same number gives the same repair. 45,000 are some 0.3 seconds. */
  readonly steps: number;
  /** Share of the other visits of a week that may be moved; `MOST_MOVED`, where it is left out. */
  readonly mostMoved?: number;
}

/** A plan with its case. */
export interface RepairSource {
  readonly case: PlanningCase;
  readonly plan: Pick<Plan, 'rota' | 'teams' | 'visits' | 'unassigned'>;
  /** Visits that no repair moves, gives to others or drops: what is over, and what somebody has promised to be at. */
  readonly held?: readonly VisitId[];
}

/** A plan that a change has taken visits out of, before they have got another place. */
export interface OpenRepair extends Ground {
  readonly board: Board;
  readonly teams: readonly Team[];
}

export function openRepair(
  source: RepairSource,
  change: PlanChange,
  options: Omit<RepairOptions, 'steps'>,
): OpenRepair {
  const old = buildModel(source.case);
  const standing = solutionOf(old, source.plan);
  const solution = { ...standing, rota: rotaWith(old, standing.rota, change) };
  const now = minutesAt(old, options.now);
  const model = buildModel(changedCase(source.case, change, firstOff(old, { solution, change, now })));
  const due = solutionOf(old, { ...source.plan, unassigned: source.plan.unassigned.filter(isDue) }).unplaced;
  const list = listJobs({ old, model, solution, change, now, due, held: new Set(source.held) });
  const { mostMoved } = options;
  const ground = { model, old, solution, change, now, list, mostMoved };
  return { ...ground, ...setUp(ground) };
}

/** What it has become so far, to tell about. */
export const viewOfRepair = ({ model, solution, teams, board, change, list }: OpenRepair): RepairView => ({
  ...{ model, before: { ...solution, teams }, rota: solution.rota, board, change },
  notDue: list.notDue,
});

interface Ground {
  readonly model: Model;
  readonly old: Model;
  readonly solution: Solution;
  readonly change: PlanChange;
  readonly now: number;
  readonly list: JobList;
  readonly mostMoved: number | undefined;
}

const minutesAt = (model: Model, { date, minutes }: Moment): number =>
  (epochDayOf(date) - model.startEpochDay) * MINUTES_PER_DAY + minutes;

/** The first date that an absence takes off: its first from today on, or the next where visits of that day stay hers. */
function firstOff(old: Model, at: { solution: Solution; change: PlanChange; now: number }): IsoDate {
  const { solution, change, now } = at;
  const today = Math.floor(now / MINUTES_PER_DAY);
  if (change.type !== 'absence') return isoDateOf(old.startEpochDay + today);
  const staff = old.staff.findIndex(({ id }) => id === change.staff);
  const from = epochDayOf(change.from) - old.startEpochDay;
  const first = Math.max(today, from);
  const leaves = first === from && change.fromTime !== undefined ? minutesOf(change.fromTime) : -Infinity;
  const stays = solution.placed.some(({ visit, day, start, staff: carers }) => {
    const begun = day * MINUTES_PER_DAY + start < now;
    return carers.includes(staff) && day === first && (begun || start + old.visits[visit]!.minutes <= leaves);
  });
  return isoDateOf(old.startEpochDay + first + (stays ? 1 : 0));
}

/** Whose shifts take nothing new, and on which days. */
function awayBy(
  change: PlanChange,
  { numberOf, dayOf }: { numberOf: (id: string) => number; dayOf: (date: IsoDate) => number },
): { staff: number; from: number; to: number } | null {
  if (change.type === 'absence') {
    return { staff: numberOf(change.staff), from: dayOf(change.from), to: dayOf(change.to) };
  }
  if (change.type !== 'list-handed-over') return null;
  const day = dayOf(change.date);
  return { staff: numberOf(change.staff), from: day, to: day };
}

function setUp({ model, solution, change, now, list, mostMoved }: Ground): { board: Board; teams: readonly Team[] } {
  const numberOf = (id: string): number => model.staff.findIndex((person) => person.id === id);
  const dayOf = (date: IsoDate): number => daysBetween({ from: model.case.start, to: date });
  const teams: Team[] = [...solution.teams];
  const board = buildBoard({
    model,
    rota: solution.rota,
    jobs: list.jobs,
    faces: createFaces(model, { placed: solution.placed, teams }),
    now,
    late: change.type === 'late' ? { staff: numberOf(change.staff), minutes: change.minutes } : null,
    away: awayBy(change, { numberOf, dayOf }),
    mostMoved,
    only: change.type === 'list-handed-over' && change.to ? new Set(change.to.map(numberOf)) : null,
  });
  for (const recipient of model.recipients.slice(teams.length)) {
    const own = list.jobs.filter((job) => job.visit.recipient === recipient.index);
    const given = change.type === 'recipient-new' ? change.team : undefined;
    const chosen = given && { primary: numberOf(given.primary), members: given.members.map(numberOf) };
    teams.push(chosen ?? chooseTeamFor(board, recipient, own));
  }
  return { board, teams };
}
