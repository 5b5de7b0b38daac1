import type { IsoDate } from '../../domain/brand';
import type { PlanTeam } from '../../domain/case/plan';
import type { CaseRecipient, PlanningCase } from '../../domain/case/planning-case';
import { daysBetween, epochDayOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import { buildModel } from '../model/build-model';
import type { Model, RecipientModel, Team } from '../model/model';
import { solutionOf, type PlanSource } from '../write/read-plan';
import { changedCase } from './apply-change';
import { buildBoard } from './build-board';
import type { NewRecipient } from './change';
import { createFaces } from './faces';
import { listJobs } from './jobs';
import type { RepairOptions } from './open-repair';
import { repairPlan } from './repair-plan';
import { TEAM_AIMS, teamCandidates, type TeamAim } from './team-candidates';
import { teamFigures, type TeamFigures } from './team-figures';

/** A recipient who is to come. Her ids are not used in the case. */
export interface TeamWish {
  readonly recipient: CaseRecipient;
  readonly from: IsoDate;
  /** A team that somebody wants to see beside the proposed ones. */
  readonly own?: PlanTeam;
}

export interface TeamProposal extends TeamFigures {
  /** What it is best at of those that are proposed; none for one that is only different. */
  readonly aims: readonly TeamAim[];
}

export interface ProposedTeams {
  /** At most three, no two of the same people. */
  readonly proposals: readonly TeamProposal[];
  readonly own: TeamFigures | null;
}

const MOST_PROPOSALS = 3;
/** What a team of other people may cost above the best one: faces of hers, and what it costs others (see `cost`). */
const LITTLE = { faces: 1, cost: 20 };

/**
 * Teams for a new recipient, each tried in the plan by a repair that keeps everybody else's visits where it can: the one
 * with the fewest faces for her, and two of as many other people as can be at little cost.
 */
export function proposeTeams(
  source: { readonly case: PlanningCase; readonly plan: PlanSource },
  wish: TeamWish,
  options: RepairOptions,
): ProposedTeams {
  const old = buildModel(source.case);
  const before = solutionOf(old, source.plan);
  const change: NewRecipient = { type: 'recipient-new', recipient: wish.recipient, from: wish.from };
  const now = (epochDayOf(options.now.date) - old.startEpochDay) * MINUTES_PER_DAY + options.now.minutes;
  const model = buildModel(changedCase(source.case, change, wish.from));
  const recipient = model.recipients.at(-1)!;
  const { jobs: all } = listJobs({ old, model, solution: before, change, now });
  const jobs = all.filter(({ visit }) => visit.recipient === recipient.index);
  const start = daysBetween({ from: source.case.start, to: wish.from });
  const fromDay = Math.max(0, start, Math.floor(now / MINUTES_PER_DAY));
  const tryOut = (team: PlanTeam): TeamFigures =>
    teamFigures({ old, before, fromDay, repair: repairPlan(source, { ...change, team }, options) });
  const faces = createFaces(model, before);
  const board = buildBoard({ model, rota: before.rota, jobs: all, faces, now, late: null, away: null, only: null });
  const ground = { board, model, solution: before, recipient, jobs, fromDay };
  const first = jobs.length === 0 ? [] : teamCandidates(ground).map((team) => tryOut(namesOf(model, team)));
  const again = first.flatMap((figures) => whoCame(figures, recipient) ?? []);
  return {
    proposals: pickDifferent([...first, ...again.map(tryOut)]),
    own: wish.own ? tryOut(wish.own) : null,
  };
}

/** The team of those who came most, where they are others than the team that was tried; else null. */
function whoCame({ team, people }: TeamFigures, { teamSize, source }: RecipientModel): PlanTeam | null {
  const came = people
    .filter(({ visits, staff }) => visits > 0 || staff === source.primary)
    .sort((a, b) => Number(b.staff === source.primary) - Number(a.staff === source.primary) || b.visits - a.visits)
    .slice(0, teamSize)
    .map(({ staff }) => staff);
  const [primary] = came;
  const same = came.length === team.members.length && came.every((staff) => team.members.includes(staff));
  return primary === undefined || came.length < 2 || (same && primary === team.primary)
    ? null
    : { primary, members: came };
}

const namesOf = ({ staff }: Model, { primary, members }: Team): PlanTeam => ({
  primary: staff[primary]!.id,
  members: members.map((member) => staff[member]!.id),
});

/** Lower is better, first figure first. A visit that nobody makes outweighs everything. */
const RANK: Record<TeamAim, (of: TeamFigures) => readonly number[]> = {
  faces: (of) => [of.unplaced.length, of.hers.faces, -(of.hers.knownShare ?? 0), cost(of)],
  load: (of) => [of.unplaced.length, rounded(highestLoad(of)), of.hers.faces, cost(of)],
  travel: (of) => [of.unplaced.length, rounded(of.travel.after), of.hers.faces, cost(of)],
};

/** What it costs the others: known faces that are lost weigh more than visits that move. */
const cost = ({ others }: TeamFigures): number =>
  10 * others.lostFaces.length + others.moved.length + others.retimed.length / 10;

/** The largest share of a position that visits take, of those who come to her. */
const highestLoad = ({ people }: TeamFigures): number =>
  Math.max(0, ...people.map(({ load, positionMinutes }) => load.after / Math.max(1, positionMinutes)));

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The team with the fewest faces, and two beside it of as many other people as can be, where that costs little. Each is
 * told what it is best at of the three.
 */
function pickDifferent(all: readonly TeamFigures[]): TeamProposal[] {
  const used = all.filter(everyoneComes);
  const tried = ranked(used.length > 0 ? used : all, 'faces');
  const [first] = tried;
  if (!first) return [];
  const picked = [first];
  while (picked.length < MOST_PROPOSALS) {
    const other = mostDifferent(tried, picked);
    if (!other) break;
    picked.push(other);
  }
  return picked.map((figures) => ({
    ...figures,
    aims: TEAM_AIMS.filter((aim) => ranked(picked, aim)[0] === figures),
  }));
}

/** Whether nobody stands on the team for nothing; a team of two keeps somebody in reserve. */
const everyoneComes = ({ team, people }: TeamFigures): boolean =>
  team.members.length <= 2 || people.every(({ visits, staff }) => visits > 0 || !team.members.includes(staff));

/** A team that costs little more than the first one, with as few people of those that are picked as can be. */
function mostDifferent(tried: readonly TeamFigures[], picked: readonly TeamFigures[]): TeamFigures | undefined {
  const taken = new Set(picked.map(peopleOf));
  const known = new Set(picked.flatMap(({ team }) => team.members));
  const shared = ({ team }: TeamFigures): number => team.members.filter((member) => known.has(member)).length;
  const dear = (figures: TeamFigures): number => (costsLittle(figures, picked[0]!) ? 0 : 1);
  return tried
    .filter((figures) => !taken.has(peopleOf(figures)))
    .sort((a, b) => a.unplaced.length - b.unplaced.length || dear(a) - dear(b) || shared(a) - shared(b))[0];
}

/** Whether a team gives her at most so many faces more than another, and costs others no more than that much. */
const costsLittle = (of: TeamFigures, than: TeamFigures): boolean =>
  of.hers.faces <= than.hers.faces + LITTLE.faces && cost(of) <= cost(than) + LITTLE.cost;

const peopleOf = ({ team }: TeamFigures): string => [...team.members].sort().join();

function ranked(tried: readonly TeamFigures[], aim: TeamAim): TeamFigures[] {
  const rank = RANK[aim];
  return [...tried].sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
