import type { CoverClass } from './cover-classes';
import { SHARES } from './line-shares';

/**
 * Where the rows of the master program stand: one row a person (her lines add up to one), one for each class of dates
 * and shift (people at work), one for each class and skill row, and one for each person and share.
 */
export interface MasterRows {
  readonly count: number;
  person(staff: number): number;
  cover(at: { cover: number; shift: number }): number;
  skill(at: { cover: number; row: number }): number;
  share(at: { staff: number; share: number }): number;
  /** Rows that one more person on a shift of a rota day counts in. */
  of(at: { staff: number; day: number; shift: number }): Int32Array;
}

/** Which people count for a skill row of a weekday (Monday 0) and shift. */
export interface SkillRow {
  readonly weekday: number;
  readonly shift: number;
  readonly skilled: readonly boolean[];
}

export interface RowFrame {
  readonly staff: number;
  readonly days: number;
  readonly shifts: number;
  readonly classes: readonly CoverClass[];
  readonly skillRows: readonly SkillRow[];
}

export function masterRows(frame: RowFrame): MasterRows {
  const { staff: people, days, shifts, classes, skillRows } = frame;
  const skills = people + classes.length * shifts;
  const shares = skills + classes.length * skillRows.length;
  const cover = (at: { cover: number; shift: number }): number => people + at.cover * shifts + at.shift;
  const skill = (at: { cover: number; row: number }): number => skills + at.cover * skillRows.length + at.row;
  const found = Array.from({ length: people * days * shifts }, (_, at) => {
    const shift = at % shifts;
    const day = Math.floor(at / shifts) % days;
    const staff = Math.floor(at / shifts / days);
    return Int32Array.from(
      classes.flatMap(({ day: classDay, away }, index) => {
        if (classDay !== day || away.has(staff)) return [];
        const counts = skillRows.flatMap((r, row) =>
          r.weekday === day % 7 && r.shift === shift && r.skilled[staff] ? [skill({ cover: index, row })] : [],
        );
        return [cover({ cover: index, shift }), ...counts];
      }),
    );
  });
  return {
    count: shares + people * SHARES.length,
    person: (staff) => staff,
    cover,
    skill,
    share: ({ staff, share }) => shares + staff * SHARES.length + share,
    of: ({ staff, day, shift }) => found[(staff * days + day) * shifts + shift]!,
  };
}
