import { z } from 'zod';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import type { Code, RecipientId, StaffId } from '~/domain/brand';
import type { CaseFixedCell, PlanningCase } from '~/domain/case/planning-case';
import { parseCase } from '~/domain/case/parse-case';
import type { LeaderWeights } from '~/planner/leader-weights';
import type { Underlay } from '~/planner/model/around';
import type { KeptRota } from '~/planner/options';
import { CHANGED_CELL_POINTS } from '~/planner/weights';
import { DEFAULT_KEEP, KEEP_CHOICES, type KeepChoice } from './keep-choice';
import { parseLeaderWeights } from './leader-weights';

/** The days that stand in a rota, by person. */
export type StandingCells = Record<StaffId, CaseFixedCell[]>;

/** Who must stay on the team of whom, by recipient. */
export type PinnedTeams = Record<RecipientId, StaffId[]>;

/** How a run is to search, beside its case. */
export interface RunOptions {
  readonly keep: KeepChoice;
  /** What stood when the run was asked for. */
  readonly cells: StandingCells;
  /** What the leader had asked plans to mind then. */
  readonly levels: LeaderWeights;
  readonly pinned: PinnedTeams;
  /** What recipients had asked for then. */
  readonly recipientWishes: readonly RecipientWish[];
  /** What a holiday rota lay on then; `null` for any other. */
  readonly underlay: Underlay | null;
}

const runOptionsSchema = z.object({
  keep: z.enum(KEEP_CHOICES),
  cells: z.record(z.string(), z.array(z.object({ day: z.int(), code: z.string().nullable() }))),
  levels: z.unknown().transform(parseLeaderWeights),
  pinned: z.record(z.string(), z.array(z.string())).default({}),
  recipientWishes: z
    .array(
      z.object({
        recipient: z.string(),
        weekday: z.int().min(1).max(7).nullable(),
        times: z.object({ earliest: z.string(), latest: z.string() }).nullable(),
        staff: z.string().nullable(),
      }),
    )
    .default([]),
  underlay: z
    .object({ case: z.unknown(), lines: z.record(z.string(), z.array(z.string().nullable())), at: z.int() })
    .nullable()
    .default(null)
    .transform((stored): Underlay | null => {
      const parsed = stored && parseCase(stored.case);
      if (!stored || !parsed?.ok) return null;
      return { case: parsed.case, lines: stored.lines as Underlay['lines'], at: stored.at };
    }),
});

const USUAL: RunOptions = {
  keep: DEFAULT_KEEP,
  cells: {},
  levels: {},
  pinned: {},
  recipientWishes: [],
  underlay: null,
};

/** The name of the options in the stored case. */
const OPTIONS = 'runOptions';

/** A case and options as one value to store; the case keeps its own shape. */
export const toStoredCase = (planningCase: PlanningCase, options: RunOptions): object => ({
  ...planningCase,
  [OPTIONS]: options,
});

/** The case of a run, not parsed yet, and its options. A run from before there were options has the usual ones. */
export function readStoredCase(stored: unknown): { planningCase: unknown; options: RunOptions } {
  if (typeof stored !== 'object' || stored === null) {
    return { planningCase: stored, options: USUAL };
  }
  const { [OPTIONS]: options, ...planningCase } = stored as Record<string, unknown>;
  const parsed = runOptionsSchema.safeParse(options);
  if (!parsed.success) return { planningCase, options: USUAL };
  const { keep, cells, levels, pinned, recipientWishes, underlay } = parsed.data;
  return {
    planningCase,
    options: {
      keep,
      levels,
      underlay,
      cells: cells as StandingCells,
      pinned: pinned as PinnedTeams,
      recipientWishes: recipientWishes as RecipientWish[],
    },
  };
}

/** What the planner is told to stay near, where anything. */
export function keptRota({ keep, cells }: RunOptions): KeptRota | undefined {
  if (keep !== 'some' && keep !== 'much') return undefined;
  return { cells, pointsPerChangedCell: CHANGED_CELL_POINTS[keep] };
}

/** A case in which what is to stand is decided, with the days that are decided already. */
export function withKept(
  planningCase: PlanningCase,
  { keep, cells }: Pick<RunOptions, 'keep' | 'cells'>,
): PlanningCase {
  if (keep !== 'fill' && keep !== 'lines') return planningCase;
  const known = new Set<Code | null>(planningCase.shiftCodes.map(({ code }) => code));
  const staff = planningCase.staff.map((person) => {
    const fixed = person.fixed ?? [];
    const decided = new Set(fixed.map(({ day }) => day));
    const line = cells[person.id] ?? [];
    const hasShifts = line.some(({ code }) => code !== null);
    const stands = ({ code }: CaseFixedCell): boolean =>
      code === null ? keep === 'lines' && hasShifts : known.has(code);
    const standing = line.filter((cell) => !decided.has(cell.day) && stands(cell));
    if (standing.length === 0) return person;
    return { ...person, fixed: [...fixed, ...standing].sort((a, b) => a.day - b.day) };
  });
  return { ...planningCase, staff };
}
