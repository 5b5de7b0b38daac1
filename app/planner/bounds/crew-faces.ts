import { createLinearModel, type LinearSolver } from '../linear/linear-model';
import { createSparseBlock, type SparseBlock, type SparseBlockBuilder } from '../linear/sparse-block';
import type { CrewKind, CrewProblem } from './crew-problem';

/** What makes a proof: the solver, and the time that it may still take; 0 ends it. */
export interface BoundMeans {
  readonly solver: LinearSolver;
  readonly secondsLeft: () => number;
}

/** Branches of one search; what is proven by then counts. */
const MOST_NODES = 20_000;
/** Sums of faces are whole; what the arithmetic of the search may be off by is far below this. */
const ROUNDING = 0.01;

/** The weeks in which people of a kind serve the recipient, and those of them whose weekends they work; sets of bits. */
interface Presence {
  readonly kind: number;
  readonly weeks: number;
  readonly weekends: number;
}

/**
 * A floor of the faces summed over the counted windows: presences chosen as whole numbers of people, with as many
 * shifts for each kind in each week as its presences allow. `Infinity` where nobody could serve the weeks, -Infinity
 * where nothing is proven in time.
 */
export function fewestFaces(problem: CrewProblem, { solver, secondsLeft }: BoundMeans): number {
  const presences = problem.kinds.flatMap((kind, at) => presencesOf(problem, { kind, at }));
  const rows = rowsOf(problem);
  const columns = columnsOf({ problem, presences, rows });
  const model = createLinearModel({ solver, rows: rows.bounds, columns: columns.block, integer: true });
  try {
    const { status, bound } = model.solve({
      seconds: secondsLeft(),
      options: { mip_max_nodes: MOST_NODES },
      stop: () => secondsLeft() <= 0,
    });
    if (status === 'infeasible') return Infinity;
    return status === 'failed' || !Number.isFinite(bound) ? -Infinity : Math.ceil(bound - ROUNDING);
  } finally {
    model.dispose();
  }
}

/** Every set of weeks with every largest set of weekends in it that the kind may work. */
function presencesOf(problem: CrewProblem, { kind, at }: { kind: CrewKind; at: number }): Presence[] {
  const found: Presence[] = [];
  const sets = 1 << problem.weeks.length;
  const allowed = Array.from({ length: sets }, (_, weekends) => mayWork({ problem, kind, weekends }));
  for (let weeks = 1; weeks < sets; weeks++) {
    const largest: number[] = [];
    for (let weekends = weeks; weekends >= 0; weekends = weekends === 0 ? -1 : (weekends - 1) & weeks) {
      if (allowed[weekends] && !largest.some((other) => (other & weekends) === weekends)) largest.push(weekends);
    }
    found.push(...largest.map((weekends) => ({ kind: at, weeks, weekends })));
  }
  return found;
}

/** Whether weekends are far enough apart, around the seam of the rota too. Weeks a whole turn apart are one. */
function mayWork(of: { problem: CrewProblem; kind: CrewKind; weekends: number }): boolean {
  const { problem, kind, weekends } = of;
  const { rotaWeeks } = problem;
  if (weekends !== 0 && kind.weekendEvery > rotaWeeks) return false;
  const worked = problem.weeks.flatMap((_, week) => ((weekends >> week) & 1 ? [week % rotaWeeks] : []));
  return worked.every((a) => worked.every((b) => a === b || (b - a + rotaWeeks) % rotaWeeks >= kind.weekendEvery));
}

interface Rows {
  readonly shifts: (week: number) => number;
  readonly weekend: (week: number) => number;
  readonly people: (week: number) => number;
  readonly window: (window: number) => number;
  readonly count: (kind: number) => number;
  readonly hours: (kind: number) => number;
  readonly room: (at: { kind: number; week: number }) => number;
  readonly bounds: { readonly lower: Float64Array; readonly upper: Float64Array };
}

function rowsOf({ weeks, windows, kinds }: CrewProblem): Rows {
  const lower = [
    ...weeks.map((week) => week.shifts),
    ...weeks.map((week) => week.weekend),
    ...weeks.map((week) => week.people),
    ...windows.map((floor) => floor ?? 0),
  ];
  const upper = [...kinds.map((kind) => kind.count), ...kinds.map(() => 0), ...kinds.flatMap(() => weeks.map(() => 0))];
  const [asked, windowsFrom] = [lower.length, 3 * weeks.length];
  return {
    shifts: (week) => week,
    weekend: (week) => weeks.length + week,
    people: (week) => 2 * weeks.length + week,
    window: (window) => windowsFrom + window,
    count: (kind) => asked + kind,
    hours: (kind) => asked + kinds.length + kind,
    room: ({ kind, week }) => asked + 2 * kinds.length + kind * weeks.length + week,
    bounds: {
      lower: Float64Array.from([...lower, ...upper.map(() => -Infinity)]),
      upper: Float64Array.from([...lower.map(() => Infinity), ...upper]),
    },
  };
}

interface Parts {
  readonly problem: CrewProblem;
  readonly presences: readonly Presence[];
  readonly rows: Rows;
}

function columnsOf(parts: Parts): { block: SparseBlock } {
  const { problem, presences, rows } = parts;
  const block = createSparseBlock();
  for (const presence of presences) presenceColumn(block, { presence, problem, rows });
  problem.kinds.forEach(({ count, mostInWeek }, kind) =>
    problem.weeks.forEach((_, week) => {
      block.entry(rows.shifts(week), 1);
      block.entry(rows.hours(kind), 1);
      block.entry(rows.room({ kind, week }), 1);
      block.close({ cost: 0, lower: 0, upper: count * mostInWeek });
    }),
  );
  return { block: block.build() };
}

function presenceColumn(block: SparseBlockBuilder, of: { presence: Presence; problem: CrewProblem; rows: Rows }): void {
  const { presence, problem, rows } = of;
  const kind = problem.kinds[presence.kind]!;
  problem.weeks.forEach((_, week) => {
    if (((presence.weeks >> week) & 1) === 0) return;
    const weekend = (presence.weekends >> week) & 1;
    if (weekend) block.entry(rows.weekend(week), 1);
    block.entry(rows.people(week), 1);
    block.entry(rows.room({ kind: presence.kind, week }), -(weekend ? kind.mostInWeek : kind.mostOnWeekdays));
  });
  let faces = 0;
  problem.windows.forEach((floor, window) => {
    if (floor === null || ((presence.weeks >> window) & 3) === 0) return;
    block.entry(rows.window(window), 1);
    faces++;
  });
  block.entry(rows.count(presence.kind), 1);
  block.entry(rows.hours(presence.kind), -kind.mostShifts);
  block.close({ cost: faces, lower: 0, upper: kind.count });
}
