import type { LinearSolver } from '../../../../app/planner/linear/linear-model';
import type { PlacedVisit, UnplacedVisit } from '../../../../app/planner/model/model';
import type { Board } from '../../../../app/planner/repair/board';
import { decide } from './decide';
import type { Target } from './rows';
import { spaceOf } from './space';
import { timetableOf } from './timetable';

/** A day whose visits have been taken out by an absence and not yet put back. */
export interface CappedDay {
  readonly solver: LinearSolver;
  readonly board: Board;
  /** Other visits of the week that may be moved. */
  readonly cap: number;
  /** A repair that is within the cap, to be better than. */
  readonly known: Target | null;
  /** Where none is known: as many visits unmade as one over the cap leaves. */
  readonly unmade: number;
  /** Seconds of the processor that each question may take. */
  readonly seconds: number;
}

/** The best repair of a day that moves no more than the cap. */
export interface BestWithin {
  /** Of what is known or was found; `null` where none leaves as few visits unmade as was asked. */
  readonly best: Target | null;
  /** Whether nothing better is proven to exist. */
  readonly proven: boolean;
  /** Where a better one was found. */
  readonly plan: FoundPlan | null;
}

/** Every visit of the plan as it would be. */
export interface FoundPlan {
  readonly placed: readonly PlacedVisit[];
  readonly unplaced: readonly UnplacedVisit[];
}

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Fewest visits unmade, and then fewest strangers, of all repairs of a day that move no more than the cap. */
export function bestWithin(day: CappedDay): BestWithin {
  let { known: best } = day;
  let plan: FoundPlan | null = null;
  const improve = (target: Target): boolean | null => {
    const found = reach(day, target);
    if (found === null || found === 'none') return found === null ? null : false;
    best = found.reached;
    ({ plan } = found);
    return true;
  };
  if (best === null) {
    const any = improve({ unmade: day.unmade, strangers: Infinity });
    if (best === null) return { best, proven: any === false, plan };
  }
  let proven = true;
  while (best.unmade > 0) {
    const fewer = improve({ unmade: best.unmade - 1, strangers: Infinity });
    if (fewer === null) proven = false;
    if (fewer !== true) break;
  }
  while (best.strangers > 0) {
    const fewer = improve({ unmade: best.unmade, strangers: best.strangers - 1 });
    if (fewer === null) proven = false;
    if (fewer !== true) break;
  }
  return { best, proven, plan };
}

interface Reached {
  readonly reached: Target;
  readonly plan: FoundPlan;
}

/** A plan that reaches a target, `none` where there is none, `null` where it stays open. */
function reach({ solver, board, cap, seconds }: CappedDay, target: Target): Reached | 'none' | null {
  const end = processorSeconds() + seconds;
  const cuts = new Map<string, readonly number[]>();
  for (;;) {
    const space = spaceOf(board, cuts);
    const left = (): number => end - processorSeconds();
    const found = decide({ solver, space, target, most: cap, seconds: left });
    if (found.answer === 'open') return null;
    if (found.answer === 'no') return space.whole ? 'none' : null;
    const table = timetableOf(space, found.patterns);
    if (table.ok) {
      const { plan } = table;
      return { reached: { unmade: plan.unplaced.length, strangers: strangersIn(board, plan.placed) }, plan };
    }
    if (table.cuts.length === 0 || left() <= 0) return null;
    for (const { key, after } of table.cuts) cuts.set(key, [...(cuts.get(key) ?? []), after]);
  }
}

/** Carers at a door who are not known there. */
export const strangersIn = ({ model, faces }: Pick<Board, 'model' | 'faces'>, placed: readonly PlacedVisit[]): number =>
  placed.reduce((sum, { visit, day, staff }) => {
    const { recipient = -1 } = model.visits[visit] ?? {};
    const isNew = (person: number): boolean => faces.acquaintance({ recipient, staff: person, day }) === 'new';
    return sum + staff.filter(isNew).length;
  }, 0);
