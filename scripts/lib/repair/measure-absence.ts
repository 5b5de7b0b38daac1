import type { IsoDate, StaffId } from '../../../app/domain/brand';
import type { Plan } from '../../../app/domain/case/plan';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import { addDays, isoDateOf, mod } from '../../../app/domain/time/clock';
import type { LinearSolver } from '../../../app/planner/linear/linear-model';
import { buildModel } from '../../../app/planner/model/build-model';
import type { Absence } from '../../../app/planner/repair/change';
import { createFaces } from '../../../app/planner/repair/faces';
import type { RepairChange } from '../../../app/planner/repair/list-changes';
import { repairPlan, type Repair } from '../../../app/planner/repair/repair-plan';
import { planBody } from '../../../app/planner/write/plan-parts';
import { viewOf } from '../../../app/planner/rules/plan-view';
import { solutionOf } from '../../../app/planner/write/read-plan';
import * as checker from '../../../tests/fixtures/check-plan.mjs';
import { leastOfDay, type LeastOfDay } from './least-of-day';

/** 06:40: the sick call comes before the first shift. */
const CALL_MINUTES = 400;
/** Broken by the absence itself. */
const STAFFING = new Set(['demand', 'skill-demand']);

export interface MeasuredRepair {
  readonly ms: number;
  /** Time of the processor, where other work shares the machine. */
  readonly cpuMs: number;
  /** Visits that were hers. */
  readonly hers: number;
  /** Share of the other visits of that week that stand otherwise; and that others make, or on another day. */
  readonly otherShare: number;
  readonly otherPersonShare: number;
  readonly unmade: number;
  readonly strangers: number;
  readonly proven: boolean;
  /** What it has above the bound of the day: visits unmade and, where as many are made, strangers. */
  readonly lostVisits: number;
  readonly lostFaces: number;
  /** The same together where the bound may be out of reach; the two above are 0 there. */
  readonly openAbove: number;
  readonly open: boolean;
  /** Hard rules that the checker finds broken, staffing apart. */
  readonly hard: number;
}

/** Every day that somebody works, as an absence. */
export function absencesOf(source: PlanningCase, plan: Plan): Absence[] {
  return source.staff.flatMap((person) =>
    Array.from({ length: source.planWeeks * 7 }, (_, day) => day).flatMap((day): Absence[] => {
      const date: IsoDate = addDays(source.start, day);
      const code = plan.rota[person.id]?.[mod(day, source.rotaWeeks * 7)];
      const works = code != null && !person.off?.includes(date);
      return works && visitsOf(plan, person.id, date) > 0
        ? [{ type: 'absence', staff: person.id, from: date, to: date }]
        : [];
    }),
  );
}

const visitsOf = (plan: Plan, staff: StaffId, date: IsoDate): number =>
  plan.visits.filter((visit) => visit.date === date && visit.staff.includes(staff)).length;

export function measureAbsence(of: {
  source: PlanningCase;
  plan: Plan;
  absence: Absence;
  steps: number;
  solver: LinearSolver;
  /** Seconds for the exhaustive search of a day that is not proven. */
  exactSeconds: number;
}): MeasuredRepair {
  const { source, plan, absence, steps } = of;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const now = { date: absence.from, minutes: CALL_MINUTES };
  const repair = repairPlan({ case: source, plan }, absence, { now, steps });
  const ms = performance.now() - begin;
  const used = process.cpuUsage(cpu);
  const hers = visitsOf(plan, absence.staff, absence.from);
  const others = repair.changes.filter(({ cause }) => cause === 'makes-room');
  const sameWeek = visitsInWeek(source, plan, absence.from) - hers;
  const unmade = repair.unplaced.length;
  const strangers = repair.changes.filter(({ facts }) => facts.acquaintance === 'new').length;
  const exact = repair.proven ? null : leastFor(of, repair);
  const above = { visits: Math.max(0, unmade - (exact?.unmade ?? unmade)), faces: 0 };
  if (exact && above.visits === 0) above.faces = Math.max(0, strangers - exact.strangers);
  const open = exact !== null && !exact.reached;
  return {
    ms,
    cpuMs: (used.user + used.system) / 1000,
    hers,
    otherShare: others.length / sameWeek,
    otherPersonShare: others.filter(hasNewPerson).length / sameWeek,
    unmade,
    strangers,
    proven: repair.proven,
    lostVisits: open ? 0 : above.visits,
    lostFaces: open ? 0 : above.faces,
    openAbove: open ? above.visits + above.faces : 0,
    open,
    hard: hardFaults(plan, repair),
  };
}

function leastFor(of: Parameters<typeof measureAbsence>[0], repair: Repair): LeastOfDay {
  const { source, plan, absence, solver, exactSeconds } = of;
  const old = solutionOf(buildModel(source), plan);
  const day = dayNumber(absence.from) - dayNumber(source.start);
  return leastOfDay({
    solver,
    model: repair.model,
    rota: old.rota,
    placed: old.placed.filter((visit) => visit.day === day),
    faces: createFaces(repair.model, old),
    day,
    seconds: exactSeconds,
  });
}

const hasNewPerson = ({ before, after, facts }: RepairChange): boolean =>
  before?.date !== after?.date || !Array.isArray(facts.joined) || facts.joined.length > 0;

function visitsInWeek(source: PlanningCase, plan: Plan, date: IsoDate): number {
  const monday = addDays(date, -mod(dayNumber(date) - dayNumber(source.start), 7));
  const next = addDays(monday, 7);
  return plan.visits.filter((visit) => visit.date >= monday && visit.date < next).length;
}

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function hardFaults(plan: Plan, { model, solution }: Repair): number {
  const unassigned = solution.unplaced.map(({ visit, day }) => {
    const spec = model.visits[visit];
    if (!spec) throw new Error('Every unplaced visit is one of the case');
    const recipient = model.recipients[spec.recipient]?.id;
    return { recipient, visit: spec.id, date: isoDateOf(model.startEpochDay + day), cause: 'no-capacity', facts: {} };
  });
  const repaired = { format: plan.format, case: plan.case, ...planBody(model, viewOf(model, solution)), unassigned };
  const report = checker.checkPlan(model.case, repaired, { bounds: false });
  return report.hard.list.filter(({ rule }: { rule: string }) => !STAFFING.has(rule)).length;
}
