import type { Plan } from '../domain/case/plan';
import type { PlanningCase } from '../domain/case/planning-case';
import { caseBounds } from './bounds/case-bounds';
import type { BoundMeans } from './bounds/crew-faces';
import { recipientBounds } from './bounds/plan-bounds';
import { createEngineRun, type EngineRun } from './engine-run';
import { firstSolution, improveCase, startedFrom } from './large/search-case';
import { planContinuity } from './measures/continuity';
import { laidOn } from './model/around';
import { buildModel } from './model/build-model';
import type { Model, Solution } from './model/model';
import type { SolveOptions } from './options';
import { viewOf } from './rules/plan-view';
import { brokenRules } from './rota/conflicts/broken-rules';
import type { ProofMeans } from './rota/explain';
import { nearRota } from './rota/near-rota';
import { PLANNER_VERSION } from './version';
import { planFindings, type JudgedBy } from './write/findings';
import { planBody } from './write/plan-parts';
import { solutionOf } from './write/read-plan';
import { unassignedVisits } from './write/unassigned';

/** Time kept back for findings, measures and writing, and for bounds as a multiple of what they took the first time. */
const WRITE_SECONDS = 0.25;
const BOUNDS_FACTOR = 2;
/** In place of trying, for a large case: half of what is kept back, as a share of the budget and in seconds at most. */
const LARGE_BOUNDS = { share: 0.14, mostSeconds: 20 };
/** Time kept back for bounds that need a solver. */
const SOLVED_BOUNDS = { share: 0.05, least: 5, most: 20, mostShare: 0.15 };
/** Time kept back to prove a conflict where the first rota is not legal; and the rounds of it under a step budget. */
const PROOF_SECONDS = 15;
const PROOF_SHARE = 0.25;
const PROOF_ROUNDS = 120;

/**
 * Plans a valid case: rota, care teams, visits, and what they break and measure. Pure: time and seed come in with the
 * options. The best plan so far is returned when the budget is used up or the signal is aborted.
 */
export function solve(source: PlanningCase, options: SolveOptions): Plan {
  const startedAt = options.now();
  const model = options.underlay ? laidOn(buildModel(source), options.underlay) : buildModel(source);
  const run = createEngineRun(options);
  const by = {
    near: options.keep && nearRota(model, options.keep),
    agreements: options.agreements,
    means: { weights: options.weights, pins: options.pinned, wishes: options.recipientWishes },
  };
  const started = options.from
    ? startedFrom(model, solutionOf(model, options.from))
    : firstSolution(model, { ...by, run });
  const first = started.solution;
  const share = searchShare({ model, first, options, startedAt, large: started.groups !== null });
  const solution = model.visits.length ? improveCase(model, started, { ...by, run: run.sub(share) }) : first;
  const { agreements, pinned, recipientWishes } = options;
  const judgedBy = {
    underlay: options.underlay,
    agreements,
    pinned,
    recipientWishes,
    means: proofMeans(options, startedAt),
  };
  const bounds = boundMeans(options, startedAt);
  return { ...describe(model, solution, { ...judgedBy, bounds }), run: runFacts({ run, options, startedAt }) };
}

interface FirstPlan {
  readonly model: Model;
  readonly first: Solution;
  readonly options: SolveOptions;
  readonly startedAt: number;
  /** Whether trying out what bounds take would itself take too long. */
  readonly large: boolean;
}

/** What the search may use of the budget that is left, so that the bounds are ready in time. */
function searchShare({ model, first, options, startedAt, large }: FirstPlan): number {
  if ('steps' in options.budget) return 1;
  const before = options.now();
  if (!large) recipientBounds(model, viewOf(model, first));
  const boundsSeconds = large ? largeBoundsSeconds(options.budget.seconds) : (options.now() - before) / 1000;
  const left = options.budget.seconds - (options.now() - startedAt) / 1000;
  const { agreements = [] } = options;
  const explained = options.linear !== undefined && options.underlay === undefined;
  const impossible = explained && brokenRules(model, { rota: first.rota, agreements }).size > 0;
  const proofSeconds = impossible ? Math.min(PROOF_SECONDS, PROOF_SHARE * left) : 0;
  const solvedSeconds = options.linear ? solvedBoundsSeconds(left) : 0;
  const keptBack = WRITE_SECONDS + proofSeconds + solvedSeconds + BOUNDS_FACTOR * boundsSeconds;
  return left > 0 ? Math.max(0, 1 - keptBack / left) : 0;
}

const largeBoundsSeconds = (seconds: number): number =>
  Math.min(LARGE_BOUNDS.mostSeconds, LARGE_BOUNDS.share * seconds);

function solvedBoundsSeconds(left: number): number {
  const { share, least, most, mostShare } = SOLVED_BOUNDS;
  return Math.min(most, mostShare * left, Math.max(least, share * left));
}

/** A solution as a plan, with everything that is said about it but the run. */
export function describe(
  model: Model,
  solution: Solution,
  by: JudgedBy & { readonly bounds?: BoundMeans | undefined } = {},
): Omit<Plan, 'run'> {
  const plan = viewOf(model, solution);
  return {
    format: 'kjente-fjes/plan@1',
    case: model.case.name,
    ...planBody(model, plan),
    unassigned: unassignedVisits(model, plan),
    findings: planFindings(model, plan, by),
    continuity: planContinuity(model, plan),
    bounds: caseBounds(model, plan, by.bounds),
  };
}

/** Proofs end with the budget, or when the search is stopped; under a step budget after so many rounds. */
function proofMeans(options: SolveOptions, startedAt: number): ProofMeans | undefined {
  const { linear: solver, budget, signal, now } = options;
  if (!solver) return undefined;
  let rounds = 0;
  const spent = (): boolean =>
    'steps' in budget ? ++rounds > PROOF_ROUNDS : now() >= startedAt + budget.seconds * 1000;
  return { solver, expired: () => (signal?.aborted ?? false) || spent() };
}

/** Bounds that need a solver take what is left of the time; under a step budget they would take too long, and are left out. */
function boundMeans({ linear: solver, budget, signal, now }: SolveOptions, startedAt: number): BoundMeans | undefined {
  if (!solver || 'steps' in budget) return undefined;
  const endsAt = startedAt + budget.seconds * 1000;
  return { solver, secondsLeft: () => (signal?.aborted ? 0 : Math.max(0, (endsAt - now()) / 1000)) };
}

/** Under a budget of steps the time is left at 0, so that the same run gives the same plan byte for byte. */
function runFacts(state: { run: EngineRun; options: SolveOptions; startedAt: number }): Plan['run'] {
  const { run, options, startedAt } = state;
  const seconds = 'steps' in options.budget ? 0 : (options.now() - startedAt) / 1000;
  return {
    seconds: Math.round(seconds * 1000) / 1000,
    seed: options.seed,
    iterations: run.iterations(),
    version: PLANNER_VERSION,
  };
}
