import { isoDateOf, MINUTES_PER_DAY, mod, weekdayOf } from '../../domain/time/clock';
import { SUPPLEMENT_KINDS } from '../../domain/working-time/supplements';
import type { Model, Rota, ShiftModel } from '../model/model';
import type { LawFrame } from '../rules/law/law-frame';
import { lawLine, weekMinutesOf, type LawLine } from '../rules/law/law-line';
import { fullTimeWeekOf } from '../rules/law/line-hours';
import { weekendsOf } from '../rules/rota-row';
import { supervisionWeeksNeeded } from '../rules/soft/supervision-reach';
import { fDaysOf, takesHolidaysAsTime } from './f-days';
import type { LineFigures } from './line-figures';
import { holidaySpans, supplementMinutes, supplementOre, type ByKind } from './supplement-hours';

/** A year of whole weeks. */
const YEAR_DAYS = 52 * 7;
const SUNDAY = 7;

/** Supplements of every shift code on every day of a year from the turn's start: what does not change with the cells. */
export interface FiguresFrame {
  readonly law: LawFrame;
  /** `days[day - firstDay][shift]`. */
  readonly days: readonly (readonly PaidShift[])[];
}

interface PaidShift {
  readonly minutes: ByKind;
  readonly ore: ByKind;
  /** Wage and every supplement, in oere; 0 where the wage is not known. */
  readonly costOre: number;
}

export function figuresFrame(law: LawFrame): FiguresFrame {
  const minutesOf = minutesByDay(law);
  const hourlyWageOre = law.context.hourlyWageOre ?? 0;
  const length = Math.max(YEAR_DAYS, law.model.rotaDays);
  const days = Array.from({ length }, (_, i) => {
    const day = law.firstDay + i;
    return law.model.shifts.map((shift): PaidShift => {
      const minutes = minutesOf(shift, day);
      const ore = supplementOre(law, { day, minutes, hourlyWageOre });
      const wageOre = (shift.paidMinutes / 60) * hourlyWageOre;
      return { minutes, ore, costOre: SUPPLEMENT_KINDS.reduce((sum, kind) => sum + ore[kind], wageOre) };
    });
  });
  return { law, days };
}

/** The minutes of a shift on a day; those of days without a holiday or a clock change are the same every week. */
function minutesByDay(law: LawFrame): (shift: ShiftModel, day: number) => ByKind {
  const holidays = holidaySpans(law);
  const ordinary = new Map<number, ByKind>();
  const isOrdinary = (day: number): boolean => {
    const [from, to] = [day * MINUTES_PER_DAY, (day + 2) * MINUTES_PER_DAY];
    return !holidays.has(day) && !holidays.has(day + 1) && !law.clock.some(({ at }) => at >= from && at <= to);
  };
  return (shift, day) => {
    const key = weekdayOf(day) * law.model.shifts.length + shift.index;
    const reuse = isOrdinary(day);
    const known = reuse ? ordinary.get(key) : undefined;
    if (known) return known;
    const minutes = supplementMinutes(law, { shift, day, holidays });
    if (reuse) ordinary.set(key, minutes);
    return minutes;
  };
}

/** The figures of every line, in the order of the model's staff. */
export function rotaFigures(frame: FiguresFrame, rota: Rota): LineFigures[] {
  return frame.law.model.staff.map((person) => lineFigures(frame, lawLine(frame.law, rota, person)));
}

/** The figures of one line. */
export function lineFigures(frame: FiguresFrame, line: LawLine): LineFigures {
  const { law } = frame;
  const { model } = law;
  const { positionPercent } = line.person.source;
  const paidMinutes = weekMinutesOf(line).reduce((sum, minutes) => sum + minutes, 0);
  const fullTime = fullTimeWeekOf(law, line);
  const { minutes, ore } = supplementsOf(frame, line);
  const known = law.context.hourlyWageOre !== null;
  return {
    paidMinutes,
    paidMinutesPerWeek: paidMinutes / model.rotaWeeks,
    contractMinutes: (fullTime.minutes * model.rotaWeeks * positionPercent) / 100,
    fullTimeWeekMinutes: fullTime.minutes,
    threePart: fullTime.threePart,
    weekends: weekendsOf(line.cells).filter(({ saturday, sunday }) => saturday || sunday).length,
    redDaysWorked: redDaysWorked(law, line).map((day) => isoDateOf(model.startEpochDay + day)),
    fDays: fDaysOf(law, line),
    supervisionWeeks: supervisionWeeks(model, line),
    supervisionNeeded: supervisionWeeksNeeded(model, positionPercent),
    minutes,
    supplementsOre: known ? ore : null,
    yearlyCostOre: known ? yearlyCost(frame, line) : null,
  };
}

function supplementsOf({ law, days }: FiguresFrame, line: LawLine): { minutes: ByKind; ore: ByKind } {
  const asTime = takesHolidaysAsTime(law, line);
  const sum = { minutes: none(), ore: none() };
  for (const { day, shift } of line.shifts) {
    const paid = days[day - law.firstDay]?.[shift.index];
    if (!paid) continue;
    for (const kind of SUPPLEMENT_KINDS) {
      sum.minutes[kind] += paid.minutes[kind];
      if (kind !== 'holiday' || !asTime) sum.ore[kind] += paid.ore[kind];
    }
  }
  return { minutes: rounded(sum.minutes), ore: rounded(sum.ore) };
}

const none = (): ByKind => ({ evening: 0, night: 0, weekend: 0, holiday: 0 });

function rounded(sums: ByKind): ByKind {
  for (const kind of SUPPLEMENT_KINDS) sums[kind] = Math.round(sums[kind]);
  return sums;
}

/** The rota rolls through a year of real dates, holidays and clock changes included. */
function yearlyCost({ law, days }: FiguresFrame, line: LawLine): number {
  const asTime = takesHolidaysAsTime(law, line);
  let ore = 0;
  for (let day = 0; day < YEAR_DAYS; day++) {
    const shift = line.cells[mod(day, line.cells.length)];
    const paid = shift && days[day]?.[shift.index];
    if (paid) ore += paid.costOre - (asTime ? paid.ore.holiday : 0);
  }
  return Math.round(ore);
}

/** Sundays and holidays of the turn that a shift touches between their midnights. */
function redDaysWorked({ firstDay, holidays, model }: LawFrame, line: LawLine): number[] {
  return Array.from({ length: model.rotaDays }, (_, i) => firstDay + i).filter((day) => {
    if (weekdayOf(day) !== SUNDAY && !holidays.has(day)) return false;
    return line.on(day) !== null || (line.on(day - 1)?.end ?? 0) > MINUTES_PER_DAY;
  });
}

function supervisionWeeks({ supervision }: Model, line: LawLine): number {
  if (!supervision) return 0;
  return line.cells.filter(
    (shift, day) => shift !== null && weekdayOf(day) === supervision.weekday && supervision.attends[shift.index],
  ).length;
}
