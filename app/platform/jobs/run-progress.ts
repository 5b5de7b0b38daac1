import { z } from 'zod';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import type { Progress } from '~/planner/options';

const PHASES = ['rota', 'visits', 'improve', 'bounds'] as const satisfies readonly Progress['phase'][];

const progressSchema = z.object({
  phase: z.enum(PHASES),
  seconds: z.number(),
  iterations: z.number(),
  hardBreaches: z.number(),
  unassigned: z.number(),
  m14: z.number().nullable(),
});

const curvePointSchema = progressSchema.pick({ seconds: true, hardBreaches: true, unassigned: true, m14: true });

const runProgressSchema = z.object({ latest: progressSchema, curve: z.array(curvePointSchema) });

/** One improvement of the best plan so far. */
export type CurvePoint = z.infer<typeof curvePointSchema>;

/** What a run has reached: the latest report, and each time that the best plan became a better one. */
export interface RunProgress {
  readonly latest: Progress;
  readonly curve: readonly CurvePoint[];
}

type Told<T> = Omit<T, 'unassigned'> & { readonly unassigned: ToldTotal };

export type ToldReport = Told<Progress>;
export type ToldPoint = Told<CurvePoint>;

/** The same as a reader is told it. Broken rules are of the shifts, and so of nobody but staff. */
export interface ToldProgress {
  readonly latest: ToldReport;
  readonly curve: readonly ToldPoint[];
}

/** A stored progress, or `null` where there is none yet or its shape is from another version of the program. */
export function parseRunProgress(stored: unknown): RunProgress | null {
  const parsed = runProgressSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

const MOST_POINTS = 120;

/** The progress after one more report. The curve grows only where the figures change, and is thinned when it is long. */
export function withReport(before: RunProgress | null, latest: Progress): RunProgress {
  const curve = before?.curve ?? [];
  const last = curve.at(-1);
  const { seconds, hardBreaches, unassigned, m14 } = latest;
  const same =
    last !== undefined && last.hardBreaches === hardBreaches && last.unassigned === unassigned && last.m14 === m14;
  if (same) return { latest, curve };
  const grown = [...curve, { seconds, hardBreaches, unassigned, m14 }];
  return { latest, curve: grown.length > MOST_POINTS ? thinned(grown) : grown };
}

/** Every other point, with the first and the last. */
const thinned = (curve: readonly CurvePoint[]): CurvePoint[] =>
  curve.filter((_, index) => index % 2 === 0 || index === curve.length - 1);
