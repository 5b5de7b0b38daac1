import type { Clock, IsoDate, StaffId, VisitId } from '../../domain/brand';
import { clockOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import { dateOf } from '../write/plan-parts';
import { startsOf, type Board } from './board';
import { COST } from './cost';
import { candidatesIn, createWork, putIn, undoSteps } from './day-work';
import { ACQUAINTANCE, type Acquaintance } from './faces';
import { listChanges, type RepairChange } from './list-changes';
import { openRepair, viewOfRepair, type OpenRepair, type RepairOptions, type RepairSource } from './open-repair';
import { listOptions, type Option } from './options';
import type { Job } from './stop';

/** A place that one occurrence could have. */
export interface BestPlace {
  readonly date: IsoDate;
  readonly start: Clock;
  readonly staff: readonly StaffId[];
  /** How well the recipient knows the least known of those who would come. */
  readonly acquaintance: Acquaintance;
  /** Minutes of travel that it adds to the routes that take it. */
  readonly travel: number;
  /** What becomes different: the visit itself, and others that start at another time for its sake. */
  readonly changes: readonly RepairChange[];
}

/** The occurrence that is asked about. */
export interface PlaceAsked {
  readonly visit: VisitId;
  readonly date: IsoDate;
}

const MOST_PLACES = 8;

/**
 * Where one occurrence could be made instead, best first by what a repair weighs: no new face, the same people, the same
 * day, the team before people met before, no other visit at another time, less travel. Of each set of people on each day
 * the best start; the place that it has is none of them. No place breaks a rule that the plan keeps. An occurrence that has begun has none.
 */
export function bestPlaces(source: RepairSource, asked: PlaceAsked, options: Pick<RepairOptions, 'now'>): BestPlace[] {
  const { visit, date } = asked;
  const ground = openRepair(source, { type: 'visit-moved', visit, date }, options);
  const { board } = ground;
  const job = board.jobs.find(({ direct }) => direct);
  if (!job) return [];
  const work = createWork(board, [job]);
  const wish = { candidates: candidatesIn(work, job), below: COST.unplaced, everyStart: true };
  const found: BestPlace[] = [];
  const seen = new Set<string>();
  for (const option of listOptions(board, job, wish)) {
    const key = `${option.day} ${[...option.staff].sort().join()}`;
    if (seen.has(key)) continue;
    const travel = addedTravel(board, option);
    putIn(work, job, option);
    const changes = listChanges(viewOfRepair(ground));
    if (changes.length > 0) {
      seen.add(key);
      found.push({ ...placeOf(ground, { job, option }), travel, changes });
    }
    undoSteps(work);
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

const addedTravel = (board: Board, { routes }: Option): number =>
  routes.reduce((sum, route) => sum + route.travel - (board.routes[route.duty.key]?.travel ?? 0), 0);

function placeOf({ model, board }: OpenRepair, { job, option }: { job: Job; option: Option }) {
  const { day, staff } = option;
  return {
    date: dateOf(model, day),
    start: clockOf(startsOf(board).get(job)! - day * MINUTES_PER_DAY),
    staff: staff.map((person) => model.staff[person]!.id),
    acquaintance: leastKnown(board, job, option),
  };
}

function leastKnown({ faces }: Board, job: Job, { day, staff }: Option): Acquaintance {
  const { recipient } = job.visit;
  const ranks = staff.map((person) => ACQUAINTANCE.indexOf(faces.acquaintance({ recipient, staff: person, day })));
  return ACQUAINTANCE[Math.max(...ranks)]!;
}
