import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Plan } from '~/domain/case/plan';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { plannerWeights } from '~/planner/leader-weights';
import type { Progress } from '~/planner/options';
import { keptRota, readStoredCase, type PinnedTeams, type RunOptions } from '~/platform/jobs/run-options';
import { withReport, type RunProgress } from '~/platform/jobs/run-progress';
import { beatRun, endRun, takeRun } from '~/platform/jobs/run-store.server';
import { logger } from '~/platform/logging/logger.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { createVersion } from '~/platform/versions/create-version.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import type { Search, Solver } from './worker-solver';

const BEAT_EVERY_MS = 500;
/** Writing the finished plan waits this long for others' locks. */
const SAVE_TIMEOUT_MS = 120_000;

interface RunAtWork {
  readonly id: string;
  /** Asks the search to end with the best plan so far. */
  stop(): void;
}

/** What a run needs of its surroundings. */
export interface RunDeps {
  readonly db: Db;
  readonly solver: Solver;
  readonly now: () => Date;
  /** Told while a run is at work, so that the process can interrupt it. */
  readonly atWork: Map<string, RunAtWork>;
}

type StoredRun = NonNullable<Awaited<ReturnType<typeof readRun>>>;

const readRun = (db: Db, id: string) =>
  db.planningRun.findUnique({
    where: { id },
    select: { id: true, rotaId: true, startId: true, requestedById: true, seconds: true, seed: true, case: true },
  });

/** Works on a run of the queue from beginning to end. Every outcome stands in the run; nothing is thrown. */
export async function workOnRun(deps: RunDeps, runId: string): Promise<void> {
  const { db, now } = deps;
  if (!(await takeRun(db, { id: runId, at: now() }))) return;
  const run = await readRun(db, runId);
  if (!run) return;
  const stored = readStoredCase(run.case);
  const parsed = parseCase(stored.planningCase);
  if (!parsed.ok) {
    await endRun(db, { id: runId, at: now(), status: 'failed', failure: 'caseInvalid' });
    return;
  }
  try {
    await searchAndSave(deps, { run, planningCase: parsed.case, options: stored.options });
  } catch (error) {
    logger.error({ error, run: runId }, 'a planning run failed');
    await endRun(db, { id: runId, at: now(), status: 'failed', failure: 'plannerFailed' });
  } finally {
    deps.atWork.delete(runId);
  }
}

async function searchAndSave(
  deps: RunDeps,
  work: { run: StoredRun; planningCase: PlanningCase; options: RunOptions },
): Promise<void> {
  const { run, planningCase, options } = work;
  let progress: RunProgress | null = null;
  const search = deps.solver.search({
    planningCase,
    agreements: await loadAgreements(deps.db),
    seed: run.seed,
    seconds: run.seconds,
    keep: keptRota(options),
    weights: plannerWeights(options.levels),
    pinned: options.pinned,
    recipientWishes: options.recipientWishes,
    underlay: options.underlay ?? undefined,
    onProgress: (report) => (progress = withReport(progress, report)),
  });
  deps.atWork.set(run.id, { id: run.id, stop: () => search.stop() });
  const heart = startHeart(deps, { runId: run.id, search, progress: () => progress });
  try {
    const plan = await search.plan;
    if (heart.lost()) return;
    progress = withReport(progress, reportOf(plan));
    await saveResult(deps, {
      ...work,
      pinned: options.pinned,
      plan,
      progress,
      status: heart.stopped() ? 'stopped' : 'done',
    });
  } finally {
    await heart.end();
  }
}

/** The finished plan as the last report of its search. */
const reportOf = (plan: Plan): Progress => ({
  phase: 'bounds',
  seconds: plan.run.seconds,
  iterations: plan.run.iterations,
  hardBreaches: plan.findings.filter((finding) => finding.level === 'hard').length,
  unassigned: plan.unassigned.length,
  m14: plan.continuity.case.mean.m14,
});

/** Beats for a run while it searches, and passes a wish to stop on to the search. */
function startHeart(deps: RunDeps, work: { runId: string; search: Search; progress: () => RunProgress | null }) {
  let stopped = false;
  let lost = false;
  let beat: Promise<void> | null = null;
  const beatOnce = async () => {
    const answer = await beatRun(deps.db, { id: work.runId, progress: work.progress() });
    if (answer === 'goOn') return;
    if (answer === 'stop') stopped = true;
    else lost = true;
    work.search.stop();
  };
  const timer = setInterval(() => {
    beat ??= beatOnce()
      .catch((error: unknown) => logger.warn({ error, run: work.runId }, 'a beat was not written'))
      .finally(() => (beat = null));
  }, BEAT_EVERY_MS);
  return {
    stopped: () => stopped,
    lost: () => lost,
    /** Stops beating. Until then others know that the run is alive, also while its plan is written. */
    end: async () => {
      clearInterval(timer);
      await beat;
    },
  };
}

/** The plan becomes a draft beside the others. The run ends in the same transaction, and only if it is still ours. */
async function saveResult(
  { db, now }: RunDeps,
  result: {
    run: StoredRun;
    planningCase: PlanningCase;
    pinned: PinnedTeams;
    plan: Plan;
    progress: RunProgress;
    status: 'done' | 'stopped';
  },
): Promise<void> {
  const { run, planningCase, pinned, plan, progress, status } = result;
  const save = async (tx: Tx) => {
    const at = now();
    const { id } = await createVersion(tx, {
      rotaId: run.rotaId,
      basedOnId: run.startId,
      runId: run.id,
      createdById: run.requestedById,
      at,
    });
    await savePlan(tx, { versionId: id, case: planningCase, plan });
    await keepPins(tx, { versionId: id, pinned });
    await judgeAndKeep(tx, { rotaId: run.rotaId, versionId: id });
    if (!(await endRun(tx, { id: run.id, at, status, plan, progress }))) throw new NotOurs();
  };
  await db.$transaction(save, { timeout: SAVE_TIMEOUT_MS }).catch((error: unknown) => {
    if (!(error instanceof NotOurs)) throw error;
  });
}

/** The pins of the version that the run started from hold in its result too. */
async function keepPins(tx: Tx, of: { versionId: string; pinned: PinnedTeams }): Promise<void> {
  for (const [recipient, staff] of Object.entries(of.pinned)) {
    await tx.draftTeamMember.updateMany({
      where: {
        rotaVersionId: of.versionId,
        recipient: { reference: recipient },
        staff: { reference: { in: [...staff] } },
      },
      data: { pinned: true },
    });
  }
}

/** Undoes the saving of a run that somebody has ended meanwhile. */
class NotOurs extends Error {}
