import type { Code } from '../../domain/brand';
import { mod } from '../../domain/time/clock';
import { dutyOn, OFF, type Model, type Rota } from '../model/model';
import { ROTA_RULES } from '../rules/index';
import type { RotaRule } from '../rules/rule';

/** A shift that somebody could work on a day off, and the rest that it leaves her. */
export interface ExtraShift {
  readonly shift: number;
  readonly code: Code;
  /** Minutes from the end of the shift before to this one, and from this one to the next; `null` where there is none. */
  readonly restBefore: number | null;
  readonly restAfter: number | null;
}

/** Rules that an extra shift breaks by its nature: it is more people and more hours than planned, and no decided day. */
const NOT_ASKED = new Set(['demand', 'skill-demand', 'contract-hours', 'fixed']);
const ASKED: readonly RotaRule[] = ROTA_RULES.filter(({ level, id }) => level === 'hard' && !NOT_ASKED.has(id));

/** The shifts that a person who is off could work on a day without breaking a rule that she keeps now. */
export function extraShifts(model: Model, rota: Rota, who: { staff: number; day: number }): ExtraShift[] {
  const person = model.staff[who.staff]!;
  if (person.off.has(who.day) || dutyOn(model, rota, who) !== OFF) return [];
  const before = breachOf(model, rota, who.staff);
  return model.shifts
    .filter(
      ({ index }) => person.canWork[index] && breachOf(model, withShift(model, rota, who, index), who.staff) <= before,
    )
    .map(({ index, code }) => ({ shift: index, code, ...restAround(model, rota, { ...who, shift: index }) }));
}

function withShift(model: Model, rota: Rota, who: { staff: number; day: number }, shift: number): Rota {
  return rota.map((row, staff) => {
    if (staff !== who.staff) return row;
    const changed = Int8Array.from(row);
    changed[mod(who.day, model.rotaDays)] = shift;
    return changed;
  });
}

/** Sizes of all breaches of a person, added up. */
function breachOf(model: Model, rota: Rota, staff: number): number {
  return ASKED.flatMap((rule) => rule.check(model, rota))
    .filter((breach) => breach.staff === staff)
    .reduce((sum, { size }) => sum + size, 0);
}

function restAround(model: Model, rota: Rota, at: { staff: number; day: number; shift: number }) {
  const shift = model.shifts[at.shift]!;
  const dutyIn = (days: number) => model.shifts[dutyOn(model, rota, { staff: at.staff, day: at.day + days })];
  const around = Array.from({ length: 7 }, (_, i) => i + 1);
  const last = around.find((days) => dutyIn(-days));
  const next = around.find((days) => dutyIn(days));
  return {
    restBefore: last === undefined ? null : shift.start + last * 1440 - dutyIn(-last)!.end,
    restAfter: next === undefined ? null : dutyIn(next)!.start + next * 1440 - shift.end,
  };
}
