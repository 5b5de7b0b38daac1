import type { Clock, IsoDate, RecipientId, StaffId, VisitId } from '../../domain/brand';
import type { PlanContinuity, PlanTeam, UnassignedVisit } from '../../domain/case/plan';
import type { PlanningCase } from '../../domain/case/planning-case';
import { clockOf, daysBetween, MINUTES_PER_DAY } from '../../domain/time/clock';
import { planContinuity } from '../measures/continuity';
import { buildModel } from '../model/build-model';
import type { Model, Solution, Team } from '../model/model';
import type { Reason } from '../reasons/reason';
import { reasonsFor } from '../reasons/reasons-for';
import type { Moment } from '../repair/change';
import { viewOf, type PlanView } from '../rules/plan-view';
import { dateOf } from '../write/plan-parts';
import { solutionOf, type PlanSource } from '../write/read-plan';
import { unassignedVisits } from '../write/unassigned';
import { replanTeam, type MovedVisit, type VisitStanding } from './replan-team';
import { recipientFigures, staffFigures, type RecipientFigures, type StaffFigures } from './team-figures';

/** Care teams that are to be others. */
export interface TeamsToChange {
  readonly teams: readonly { readonly recipient: RecipientId; readonly team: PlanTeam }[];
  /** What begins before it stays. */
  readonly now: Moment;
  /** Routes that may be timed for each recipient. */
  readonly steps: number;
}

/** A visit that stands otherwise than before; ids, dates and clock times. */
export interface MovedPlanVisit {
  readonly recipient: RecipientId;
  readonly visit: VisitId;
  /** `null` where nobody made it. */
  readonly before: PlanStanding | null;
  /** `null` where nobody can make it. */
  readonly after: PlanStanding | null;
}

export interface PlanStanding {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly staff: readonly StaffId[];
}

/** What a recipient's new team means for her. */
export interface RecipientOutcome {
  readonly recipient: RecipientId;
  readonly before: RecipientFigures;
  readonly after: RecipientFigures;
  /** People whom she met in the plan before and does not meet any more. */
  readonly lost: readonly StaffId[];
  /** What speaks for and against those who join or leave, seen on the plan before. */
  readonly reasons: readonly { readonly staff: StaffId; readonly reasons: readonly Reason[] }[];
}

/** What came of it, as plain data. */
export interface TeamsOutcome {
  readonly recipients: readonly RecipientOutcome[];
  /** Those whose load or teams are other than before. */
  readonly staff: readonly StaffFigures[];
  readonly moved: readonly MovedPlanVisit[];
  /** Visits without anybody afterwards that are among the moved ones or were hers before, with the cause. */
  readonly unassigned: readonly UnassignedVisit[];
  readonly continuity: PlanContinuity;
}

/** Gives recipients other teams, one after the other, and moves their visits after them. See `replanTeam`. */
export function changeTeams(
  source: { readonly case: PlanningCase; readonly plan: PlanSource },
  wanted: TeamsToChange,
): TeamsOutcome {
  const model = buildModel(source.case);
  const first = solutionOf(model, source.plan);
  const { date, minutes } = wanted.now;
  const now = daysBetween({ from: source.case.start, to: date }) * MINUTES_PER_DAY + minutes;
  const changes = wanted.teams.map(({ recipient, team }) => numbered(model, { recipient, team }));
  const last = changes.reduce(
    (solution, change) => replanTeam(model, solution, { ...change, now, steps: wanted.steps }).solution,
    first,
  );
  const [before, after] = [viewOf(model, first), viewOf(model, last)];
  const moved = movedBetween(first, last);
  return {
    recipients: changes.map(({ recipient }) => outcomeOf(model, { before, after, recipient })),
    staff: staffFigures(model, { before, after }),
    moved: moved.map((visit) => asPlan(model, visit)),
    unassigned: lackingAfter(model, { after, moved, recipients: changes.map(({ recipient }) => recipient) }),
    continuity: planContinuity(model, after),
  };
}

function numbered(model: Model, of: { recipient: RecipientId; team: PlanTeam }): { recipient: number; team: Team } {
  const staffOf = (id: StaffId): number => model.staff.findIndex((person) => person.id === id);
  const { primary, members } = of.team;
  return {
    recipient: model.recipients.findIndex(({ id }) => id === of.recipient),
    team: { primary: staffOf(primary), members: members.map(staffOf) },
  };
}

function outcomeOf(model: Model, of: { before: PlanView; after: PlanView; recipient: number }): RecipientOutcome {
  const { before, after, recipient } = of;
  const [was, is] = [before, after].map((plan) => recipientFigures(model, plan, recipient)) as [
    RecipientFigures,
    RecipientFigures,
  ];
  const teams = [before, after].map(({ solution }) => solution.teams[recipient]?.members ?? []) as [number[], number[]];
  const changed = model.staff.filter(({ index }) => teams[0].includes(index) !== teams[1].includes(index));
  return {
    recipient: model.recipients[recipient]!.id,
    before: was,
    after: is,
    lost: was.faces.filter(({ staff }) => !is.faces.some((face) => face.staff === staff)).map(({ staff }) => staff),
    reasons: changed.map(({ id, index }) => ({
      staff: id,
      reasons: reasonsFor(model, before, { recipient, staff: index, day: 0 }),
    })),
  };
}

/** Occurrences by visit, in order of time; what stands in one plan and not in the other. */
function movedBetween(before: Solution, after: Solution): MovedVisit[] {
  const keyOf = ({ visit, day, start, staff }: Solution['placed'][number]): string =>
    `${visit} ${day} ${start} ${[...staff].sort((a, b) => a - b).join(',')}`;
  const only = (a: Solution, b: Solution): Solution['placed'] => {
    const others = new Set(b.placed.map(keyOf));
    return a.placed.filter((placed) => !others.has(keyOf(placed)));
  };
  const [gone, come] = [only(before, after), [...only(after, before)]];
  const take = (visit: number, day: number): VisitStanding | null => {
    const near = come.filter((placed) => placed.visit === visit && sameWeek(placed.day, day));
    const found = near.find((placed) => placed.day === day) ?? near[0];
    if (!found) return null;
    come.splice(come.indexOf(found), 1);
    return { day: found.day, start: found.start, staff: found.staff };
  };
  const moved = gone.map(({ visit, ...standing }): MovedVisit => ({
    visit,
    before: standing,
    after: take(visit, standing.day),
  }));
  return [...moved, ...come.map(({ visit, ...standing }): MovedVisit => ({ visit, before: null, after: standing }))];
}

const sameWeek = (a: number, b: number): boolean => Math.floor(a / 7) === Math.floor(b / 7);

function asPlan(model: Model, { visit, before, after }: MovedVisit): MovedPlanVisit {
  const { id, recipient } = model.visits[visit]!;
  const standing = (of: VisitStanding | null): PlanStanding | null =>
    of && {
      date: dateOf(model, of.day),
      start: clockOf(of.start),
      staff: of.staff.map((person) => model.staff[person]!.id),
    };
  return { recipient: model.recipients[recipient]!.id, visit: id, before: standing(before), after: standing(after) };
}

function lackingAfter(
  model: Model,
  of: { after: PlanView; moved: readonly MovedVisit[]; recipients: readonly number[] },
): UnassignedVisit[] {
  const left = new Set(of.moved.filter(({ after }) => after === null).map(({ visit }) => model.visits[visit]!.id));
  const own = new Set(of.recipients.map((recipient) => model.recipients[recipient]!.id));
  return unassignedVisits(model, of.after).filter(({ visit, recipient }) => left.has(visit) || own.has(recipient));
}
