import { parentPort, workerData } from 'node:worker_threads';
import { parseCase } from '~/domain/case/parse-case';
import { solve, type Budget } from '~/planner';
import { loadLinearSolver } from '~/platform/highs/load-linear-solver';
import { boundsLine } from './bounds-line';

/** What the thread gets; the case as text, so that every name in it arrives as it is. */
export interface PlanTask {
  readonly caseText: string;
  readonly seed: number;
  readonly budget: Budget;
  /** Under a budget of seconds: when the plan should be ready, in milliseconds since 1970. */
  readonly readyAt: number;
  /** One number that both threads see; anything but 0 asks for the best plan so far. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread says when it is done. */
export interface PlanResult {
  readonly planText: string;
  /** Broken hard rules, each once. */
  readonly brokenRules: readonly string[];
  /** How far the plan is from what is proven. */
  readonly bounds: string;
}

/** A short budget is never cut below this share of what was asked for. */
const LEAST_SHARE = 0.5;

function budgetLeft({ budget, readyAt }: PlanTask): Budget {
  if ('steps' in budget) return budget;
  return { seconds: Math.max(LEAST_SHARE * budget.seconds, (readyAt - Date.now()) / 1000) };
}

async function run(task: PlanTask): Promise<PlanResult> {
  const parsed = parseCase(JSON.parse(task.caseText));
  if (!parsed.ok) throw new Error('The case was valid before it came to this thread');
  const stop = new Int32Array(task.stop);
  const linear = await loadLinearSolver();
  const plan = solve(parsed.case, {
    linear,
    seed: task.seed,
    budget: budgetLeft(task),
    now: () => performance.now(),
    onProgress: (progress) => parentPort?.postMessage({ progress }),
    signal: {
      get aborted() {
        return Atomics.load(stop, 0) !== 0;
      },
    },
  });
  const hard = plan.findings.filter(({ level }) => level === 'hard').map(({ rule }) => rule);
  return { planText: `${JSON.stringify(plan, null, 1)}\n`, brokenRules: [...new Set(hard)], bounds: boundsLine(plan) };
}

parentPort?.postMessage({ result: await run(workerData as PlanTask) });
