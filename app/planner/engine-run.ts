import type { Budget, Progress, SolveOptions } from './options';
import { createRandom, type Random } from './random';

/** What a search phase knows of the best plan so far; the run adds time and count. */
export type PhaseProgress = Omit<Progress, 'seconds' | 'iterations'>;

/**
 * One run of a search, or a share of one. An engine asks `expired()` between steps, counts its steps with `tick`, and
 * draws every random choice from `random`; under a step budget it then does the same on every machine.
 */
export interface EngineRun {
  readonly random: Random;
  /** Whether the share of the budget is used up, or the run is aborted. Reads the clock under a budget of seconds. */
  expired(): boolean;
  /** Used share of the budget, 0..1, for cooling schedules. */
  used(): number;
  /** Counts `n` steps (1 when left out) here and in every run above. */
  tick(n?: number): void;
  /** Steps counted so far in this share. */
  iterations(): number;
  /** Whether enough time has passed since the last report that a new one is wanted; reports are costly to compute. */
  reportDue(): boolean;
  report(progress: PhaseProgress): void;
  /** A run that may use this share (0..1) of what is left of this one. Its steps count here too. */
  sub(share: number): EngineRun;
}

const MS_BETWEEN_REPORTS = 200;

/** Clock, abort signal and reports, shared by a run and all its shares. */
interface RunWorld {
  readonly random: Random;
  readonly now: () => number;
  readonly startedAt: number;
  readonly aborted: () => boolean;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  lastReportAt: number;
  iterations: number;
}

/** What `createEngineRun` needs of the options of a solve. */
export type RunOptions = Pick<SolveOptions, 'seed' | 'now' | 'onProgress' | 'signal'> & { readonly budget: Budget };

/** The run of a whole solve. Its clock starts at the call. */
export function createEngineRun(options: RunOptions): EngineRun {
  const startedAt = options.now();
  const world: RunWorld = {
    random: createRandom(options.seed),
    now: options.now,
    startedAt,
    aborted: () => options.signal?.aborted ?? false,
    onProgress: options.onProgress,
    lastReportAt: -Infinity,
    iterations: 0,
  };
  return 'steps' in options.budget
    ? stepRun({ world, limit: options.budget.steps, parentTick: undefined })
    : timedRun({ world, from: startedAt, until: startedAt + options.budget.seconds * 1000, parentTick: undefined });
}

type Tick = (n: number) => void;

function stepRun(share: { world: RunWorld; limit: number; parentTick: Tick | undefined }): EngineRun {
  const { world, limit } = share;
  const counter = counterOf(world, share.parentTick);
  return {
    ...counter,
    ...reporterOf(world),
    random: world.random,
    expired: () => counter.iterations() >= limit || world.aborted(),
    used: () => (limit > 0 ? Math.min(1, counter.iterations() / limit) : 1),
    sub: (part) => {
      const left = Math.max(0, limit - counter.iterations());
      return stepRun({ world, limit: Math.floor(left * part), parentTick: counter.tick });
    },
  };
}

function timedRun(share: { world: RunWorld; from: number; until: number; parentTick: Tick | undefined }): EngineRun {
  const { world, from, until } = share;
  const counter = counterOf(world, share.parentTick);
  return {
    ...counter,
    ...reporterOf(world),
    random: world.random,
    expired: () => world.aborted() || world.now() >= until,
    used: () => (until > from ? Math.min(1, Math.max(0, (world.now() - from) / (until - from))) : 1),
    sub: (part) => {
      const now = world.now();
      return timedRun({ world, from: now, until: now + Math.max(0, until - now) * part, parentTick: counter.tick });
    },
  };
}

function counterOf(world: RunWorld, parentTick: Tick | undefined) {
  let iterations = 0;
  return {
    iterations: () => iterations,
    tick: (n = 1) => {
      iterations += n;
      if (parentTick) parentTick(n);
      else world.iterations += n;
    },
  };
}

function reporterOf(world: RunWorld) {
  return {
    reportDue: () => world.onProgress !== undefined && world.now() - world.lastReportAt >= MS_BETWEEN_REPORTS,
    report: (progress: PhaseProgress) => {
      world.lastReportAt = world.now();
      const seconds = (world.lastReportAt - world.startedAt) / 1000;
      world.onProgress?.({ ...progress, seconds, iterations: world.iterations });
    },
  };
}
