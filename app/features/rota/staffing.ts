import { weekdayOf } from '~/domain/time/clock';
import type { Model, Rota } from '~/planner/model/model';
import { peopleOn } from '~/planner/rules/rota/coverage';

/** People on one shift code, or of one skill on it, on one day of the turn, against the need. */
export interface CoverageCell {
  readonly people: number;
  readonly min: number;
  /** `null` where there can be any number more. */
  readonly max: number | null;
  readonly state: 'short' | 'met' | 'over';
}

/** What a row of the foot counts: everyone on a shift code, or those with a skill. */
export interface StaffingKind {
  readonly code: string;
  readonly skill: string | null;
}

/** One row of the foot. The same object while no count in it changes. */
export interface StaffingRow extends StaffingKind {
  /** `cells[day]`; the same object while the count is. */
  readonly cells: readonly CoverageCell[];
}

interface Need {
  readonly code: string;
  readonly shift: number;
  readonly skill: { readonly name: string; readonly bit: bigint } | null;
}

/** The rows of the foot in their order. */
export const staffingKinds = (model: Model): StaffingKind[] =>
  needsOf(model).map(({ code, skill }) => ({ code, skill: skill?.name ?? null }));

/** The rows of the foot: each shift code, then each skill that a code needs some day. */
function needsOf(model: Model): Need[] {
  const codes = model.shifts.map(({ code, index }): Need => ({ code, shift: index, skill: null }));
  const skills = new Map(
    model.skillDemand.map(({ shift, skill, skillName }) => [
      `${shift} ${skillName}`,
      { code: model.shifts[shift]?.code ?? '', shift, skill: { name: skillName, bit: skill } },
    ]),
  );
  return [...codes, ...skills.values()];
}

interface Counted {
  readonly rota: Rota;
  readonly turn: number;
  /** Counts of last time. */
  readonly before: readonly StaffingRow[];
  /** Days on which a count may be another than last time; all of them the first time. */
  readonly changed: ReadonlySet<number>;
}

/** Counts people and skills on each day of a turn; whoever is away that date does not count. */
export function staffingOf(model: Model, { rota, turn, before, changed }: Counted): StaffingRow[] {
  const days = Array.from({ length: model.rotaDays }, (_, day) =>
    changed.has(day) ? peopleOn(model, rota, turn * model.rotaDays + day) : [],
  );
  return needsOf(model).map(({ code, shift, skill }, row) => {
    const last = before[row];
    const cells = days.map((byShift, day) => {
      const unchanged = changed.has(day) ? undefined : last?.cells[day];
      if (unchanged) return unchanged;
      const staff = byShift[shift] ?? [];
      const has = (index: number) => skill === null || ((model.staff[index]?.skills ?? 0n) & skill.bit) !== 0n;
      const people = staff.filter(has).length;
      const known = last?.cells[day];
      return known?.people === people ? known : { people, ...needOn(model, { shift, skill, day, people }) };
    });
    return last?.cells.every((cell, day) => cell === cells[day]) ? last : { code, skill: skill?.name ?? null, cells };
  });
}

interface Asked extends Pick<Need, 'shift' | 'skill'> {
  readonly day: number;
  readonly people: number;
}

function needOn(model: Model, { shift, skill, day, people }: Asked): Omit<CoverageCell, 'people'> {
  const weekday = weekdayOf(day);
  if (skill !== null) {
    const row = model.skillDemand.find(
      (one) => one.weekday === weekday && one.shift === shift && one.skill === skill.bit,
    );
    const min = row?.min ?? 0;
    return { min, max: null, state: people < min ? 'short' : 'met' };
  }
  const { min, max } = model.demand[weekday - 1]?.[shift] ?? { min: 0, max: 0 };
  return { min, max, state: people < min ? 'short' : people > max ? 'over' : 'met' };
}
