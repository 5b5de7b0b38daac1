import type { Clock, Code, StaffId } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';
import { makeCase, type CaseDraft } from '../../factories/case';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Solution } from '~/planner/model/model';
import { viewOf, type PlanView } from '~/planner/rules/plan-view';

/** A case and a plan for it, in the fewest words. */
export interface Situation {
  readonly case?: CaseDraft;
  /** `'D D . . N . .'` for each person; days that are left out are off. */
  readonly rota?: Readonly<Record<string, string>>;
  readonly visits?: readonly SituationVisit[];
  /** Movable visits on any day of their week. */
  readonly unassigned?: readonly { visit: string; day: number }[];
  /** The primary contact first. A recipient who is left out has the first person of the case. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
}

export interface SituationVisit {
  readonly visit: string;
  readonly day: number;
  readonly start: string;
  readonly staff: readonly string[];
}

export interface Built {
  readonly model: Model;
  readonly plan: PlanView;
}

export function build(situation: Situation): Built {
  return buildFrom(makeCase(situation.case), situation);
}

/** The same situation with every list of the case and of the plan turned round. */
export function buildReversed(situation: Situation): Built {
  const source = makeCase(situation.case);
  const reversed: PlanningCase = {
    ...source,
    shiftCodes: source.shiftCodes.toReversed(),
    demand: source.demand.toReversed(),
    skillDemand: source.skillDemand?.toReversed(),
    staff: source.staff.toReversed().map((person) => ({ ...person, wishes: person.wishes?.toReversed() })),
    recipients: source.recipients.toReversed().map((x) => ({ ...x, visits: x.visits.toReversed() })),
  };
  const first = source.staff[0]?.id ?? '';
  const teams = { ...Object.fromEntries(source.recipients.map(({ id }) => [id, [first]])), ...situation.teams };
  return buildFrom(reversed, { ...situation, teams, visits: situation.visits?.toReversed() });
}

function buildFrom(source: PlanningCase, situation: Situation): Built {
  const model = buildModel(source);
  const staffOf = (id: string): number =>
    place(
      model.staff.map((x) => x.id),
      id as StaffId,
    );
  const visitOf = (id: string): number =>
    place(
      model.visits.map((x): string => x.id),
      id,
    );
  const solution: Solution = {
    rota: model.staff.map(({ id }) => rowOf(model, situation.rota?.[id] ?? '')),
    teams: model.recipients.map(({ id }) => {
      const members = (situation.teams?.[id] ?? [source.staff[0]?.id ?? '']).map(staffOf);
      return { primary: members[0] ?? 0, members };
    }),
    placed: (situation.visits ?? []).map(({ visit, day, start, staff }) => ({
      visit: visitOf(visit),
      day,
      start: minutesOf(start as Clock),
      staff: staff.map(staffOf),
    })),
    unplaced: (situation.unassigned ?? []).map(({ visit, day }) => ({ visit: visitOf(visit), day })),
  };
  return { model, plan: viewOf(model, solution) };
}

function rowOf(model: Model, text: string): Int8Array {
  const row = new Int8Array(model.rotaDays).fill(OFF);
  const codes = model.shifts.map(({ code }) => code);
  text
    .split(/\s+/)
    .filter(Boolean)
    .forEach((code, day) => (row[day] = code === '.' ? OFF : place(codes, code as Code)));
  return row;
}

function place<Id>(ids: readonly Id[], id: Id): number {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`No ${String(id)} in this situation`);
  return index;
}
