import type { IsoDate, StaffId } from '../../../app/domain/brand';
import type { Plan } from '../../../app/domain/case/plan';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import { addDays, isoDateOf, mod } from '../../../app/domain/time/clock';
import type { LinearSolver } from '../../../app/planner/linear/linear-model';
import { buildModel } from '../../../app/planner/model/build-model';
import type { Board } from '../../../app/planner/repair/board';
import type { Absence } from '../../../app/planner/repair/change';
import type { RepairChange } from '../../../app/planner/repair/list-changes';
import { openRepair } from '../../../app/planner/repair/open-repair';
import { repairPlan, type Repair } from '../../../app/planner/repair/repair-plan';
import { planBody } from '../../../app/planner/write/plan-parts';
import { viewOf } from '../../../app/planner/rules/plan-view';
import { solutionOf } from '../../../app/planner/write/read-plan';
import * as checker from '../../../tests/fixtures/check-plan.mjs';
import { bestWithin, strangersIn, type FoundPlan } from './within-cap/best-within';
import type { Target } from './within-cap/rows';

/** 06:40: the sick call comes before the first shift. */
const CALL_MINUTES = 400;
/** Share of the other visits of the week that a repair moves at the most, but for a visit that nobody would make. */
export const MOST_MOVED = 0.02;
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
  /** Other visits that it moves, and that it should move at the most. */
  readonly moves: number;
  readonly cap: number;
  /** What the best repair within the cap that was found has less: visits unmade and, where as many are made, strangers. */
  readonly lostVisits: number;
  readonly lostFaces: number;
  /** Over the cap though as many visits can be made within it. */
  readonly needless: boolean;
  /** What a repair with more effort has better, the first of these; `null` where nothing, or where none was asked for. */
  readonly better: 'visits' | 'beyond' | 'faces' | null;
  /** Whether it stays open what the best within the cap is; what was found counts above. */
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
  /** Seconds of the processor for each question of the exhaustive search. */
  exactSeconds: number;
  /** How many times the steps another repair of the same day gets, to be held against; 0 for none. */
  longer: number;
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
  const cap = Math.floor(MOST_MOVED * sameWeek);
  return {
    ms,
    cpuMs: (used.user + used.system) / 1000,
    hers,
    otherShare: others.length / sameWeek,
    otherPersonShare: others.filter(hasNewPerson).length / sameWeek,
    unmade: repair.unplaced.length,
    strangers: repair.changes.filter(({ facts }) => facts.acquaintance === 'new').length,
    proven: repair.proven,
    moves: others.length,
    cap,
    ...againstBest(of, { repair, cap }),
    hard: hardFaults(plan, repair),
  };
}

type Against = Pick<MeasuredRepair, 'lostVisits' | 'lostFaces' | 'needless' | 'better' | 'open'>;

/** What a repair comes to. */
interface Tally extends Target {
  /** Other visits that it moves. */
  readonly moves: number;
}

const tallyOf = (board: Board, { changes, unplaced, solution }: Repair): Tally => ({
  unmade: unplaced.length,
  moves: changes.filter(({ cause }) => cause === 'makes-room').length,
  strangers: strangersIn(board, solution.placed),
});

/** What a repair with more effort, and the exhaustive search of repairs within the cap, find better. */
function againstBest(
  of: Parameters<typeof measureAbsence>[0],
  { repair, cap }: { repair: Repair; cap: number },
): Against {
  const { source, plan, absence, solver, exactSeconds, steps, longer } = of;
  const now = { date: absence.from, minutes: CALL_MINUTES };
  const { board } = openRepair({ case: source, plan }, absence, { now });
  const own = tallyOf(board, repair);
  const more = longer > 0 ? repairPlan({ case: source, plan }, absence, { now, steps: steps * longer }) : repair;
  const other = tallyOf(board, more);
  const known = bestOf([own, other].filter(({ moves, unmade }) => moves <= cap && unmade <= own.unmade));
  const found = bestWithin({ solver, board, cap, known, unmade: own.unmade, seconds: exactSeconds });
  const best = found.best ?? { unmade: Infinity, strangers: Infinity };
  const legal = found.plan === null || isLegal(of, { repair, found: found.plan });
  const lostVisits = legal ? Math.max(0, own.unmade - best.unmade) : 0;
  const lostFaces = legal && own.unmade === best.unmade ? Math.max(0, own.strangers - best.strangers) : 0;
  return {
    lostVisits,
    lostFaces,
    needless: own.moves > cap && best.unmade <= own.unmade,
    better: betterIn(other, { own, cap }),
    open: !found.proven || !legal,
  };
}

/** The one with the fewest visits unmade and, with as many, the fewest strangers. */
const bestOf = (tallies: readonly Tally[]): Tally | null =>
  [...tallies].sort((a, b) => a.unmade - b.unmade || a.strangers - b.strangers)[0] ?? null;

/** The first level on which a repair is better than another. */
function betterIn(other: Tally, { own, cap }: { own: Tally; cap: number }): MeasuredRepair['better'] {
  const beyond = ({ moves }: Tally): number => Math.max(0, moves - cap);
  if (other.unmade !== own.unmade) return other.unmade < own.unmade ? 'visits' : null;
  if (beyond(other) !== beyond(own)) return beyond(other) < beyond(own) ? 'beyond' : null;
  return other.strangers < own.strangers ? 'faces' : null;
}

/** Whether the independent checker finds nothing broken in a plan that was found. */
function isLegal(
  { source, plan }: Parameters<typeof measureAbsence>[0],
  { repair, found }: { repair: Repair; found: FoundPlan },
): boolean {
  const { model, solution } = repair;
  const before = solutionOf(buildModel(source), plan).unplaced;
  const unplaced = [...before, ...found.unplaced];
  return hardFaults(plan, { model, solution: { ...solution, placed: [...found.placed], unplaced } }) === 0;
}

const hasNewPerson = ({ before, after, facts }: RepairChange): boolean =>
  before?.date !== after?.date || !Array.isArray(facts.joined) || facts.joined.length > 0;

function visitsInWeek(source: PlanningCase, plan: Plan, date: IsoDate): number {
  const monday = addDays(date, -mod(dayNumber(date) - dayNumber(source.start), 7));
  const next = addDays(monday, 7);
  return plan.visits.filter((visit) => visit.date >= monday && visit.date < next).length;
}

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function hardFaults(plan: Plan, { model, solution }: Pick<Repair, 'model' | 'solution'>): number {
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
