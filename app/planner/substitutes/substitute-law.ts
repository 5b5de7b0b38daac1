import type { Facts } from '../../domain/case/plan';
import type { OvertimeEntry } from '../../domain/working-time/context';
import type { Rota, StaffModel } from '../model/model';
import { LAW_RULES } from '../rules/index';
import { realMinutes, type LawFrame } from '../rules/law/law-frame';
import { lawLine, type LawLine } from '../rules/law/law-line';
import type { LineRule } from '../rules/law/law-rule';

/** What an extra shift breaks of the law: the rule, and figures with the paragraph as in a finding. */
export interface SubstituteBreach {
  readonly rule: string;
  readonly facts: Facts;
}

const OVERTIME_RULE = 'overtime';
const IN_LAW = LAW_RULES.filter((rule): rule is LineRule => rule.per === 'line' && rule.standing === 'law');

interface Asked {
  readonly frame: LawFrame;
  readonly person: StaffModel;
  readonly before: Rota;
  readonly after: Rota;
  /** Overtime of before, and of the shift itself. */
  readonly overtime: readonly OvertimeEntry[];
  readonly more: OvertimeEntry;
}

/**
 * Breaches of the law that a shift adds to a person's line, or makes larger. Hours are judged as they stand in the line;
 * how much of them may be overtime is judged by the overtime alone, so that no hour counts twice.
 */
export function substituteBreaches(asked: Asked): SubstituteBreach[] {
  const { frame, person, overtime, more } = asked;
  const lines = { before: lawLine(frame, asked.before, person), after: lawLine(frame, asked.after, person) };
  const worked = {
    before: { ...frame, context: { ...frame.context, overtime } },
    after: { ...frame, context: { ...frame.context, overtime: more.minutes > 0 ? [...overtime, more] : overtime } },
  };
  return IN_LAW.flatMap((rule) => {
    const frames = rule.id === OVERTIME_RULE ? worked : { before: frame, after: frame };
    const known = new Map(rule.check(frames.before, lines.before).map(({ day, size }) => [day, size]));
    return rule
      .check(frames.after, lines.after)
      .filter(({ day, size }) => size > (known.get(day) ?? 0))
      .map(({ facts }) => ({ rule: rule.id, facts: { ...facts, source: rule.source } }));
  });
}

/** Minutes that really pass between a shift and those around it; `null` where there is none in the days of the model. */
export function restAround(
  frame: LawFrame,
  line: LawLine,
  day: number,
): { before: number | null; after: number | null } {
  const at = line.shifts.findIndex((shift) => shift.day === day);
  const [last, own, next] = [line.shifts[at - 1], line.shifts[at], line.shifts[at + 1]];
  if (!own) return { before: null, after: null };
  return {
    before: last ? realMinutes(frame, { start: last.end, end: own.start }) : null,
    after: next ? realMinutes(frame, { start: own.end, end: next.start }) : null,
  };
}

/** The rota with one more shift of one person. */
export function withShift(rota: Rota, at: { staff: number; day: number; shift: number }): Rota {
  return rota.map((row, staff) => {
    if (staff !== at.staff) return row;
    const changed = Int8Array.from(row);
    changed[at.day] = at.shift;
    return changed;
  });
}

/** Minutes of a shift that are overtime: all in a full position, else what goes past a full week. */
export function overtimeMinutes(of: {
  readonly person: StaffModel;
  readonly before: LawLine;
  readonly day: number;
  readonly paidMinutes: number;
  readonly fullWeekMinutes: number;
}): number {
  const { person, before, day, paidMinutes, fullWeekMinutes } = of;
  if (person.source.positionPercent >= 100) return paidMinutes;
  const week = Math.floor(day / 7);
  const worked = before.shifts
    .filter((one) => Math.floor(one.day / 7) === week)
    .reduce((sum, { shift }) => sum + shift.paidMinutes, 0);
  return Math.min(paidMinutes, Math.max(0, worked + paidMinutes - fullWeekMinutes));
}
