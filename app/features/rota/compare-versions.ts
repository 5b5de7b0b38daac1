import type { Code } from '~/domain/brand';
import type { Model } from '~/planner/model/model';
import { paidMinutesOf, weekendsOf } from '~/planner/rules/rota-row';
import type { WallCell } from './wall-rota';

/** One day of a line in two versions. */
export interface ComparedCell {
  readonly before: Code | null;
  readonly after: Code | null;
}

/** One person's line in two versions, with what it comes to in each. */
export interface ComparedLine {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly ComparedCell[];
  readonly changed: number;
  readonly minutes: { readonly before: number; readonly after: number };
  readonly weekends: { readonly before: number; readonly after: number };
}

interface LinePair {
  readonly id: string;
  readonly name: string;
  readonly before: readonly WallCell[];
  readonly after: readonly WallCell[];
}

/** Two versions of a rota, line by line and day by day. Locks are not compared. */
export function comparedLines(model: Model, pairs: readonly LinePair[]): ComparedLine[] {
  const shifts = new Map<string, Model['shifts'][number]>(model.shifts.map((shift) => [shift.code, shift]));
  return pairs.map(({ id, name, before, after }) => {
    const cells = Array.from({ length: model.rotaDays }, (_, day) => ({
      before: before[day]?.code ?? null,
      after: after[day]?.code ?? null,
    }));
    const row = (which: 'before' | 'after') => cells.map((cell) => shifts.get(cell[which] ?? '') ?? null);
    const weekends = (which: 'before' | 'after') =>
      weekendsOf(row(which)).filter(({ saturday, sunday }) => saturday || sunday).length;
    return {
      id,
      name,
      cells,
      changed: cells.filter((cell) => cell.before !== cell.after).length,
      minutes: { before: paidMinutesOf(row('before')), after: paidMinutesOf(row('after')) },
      weekends: { before: weekends('before'), after: weekends('after') },
    };
  });
}
