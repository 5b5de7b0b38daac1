import { weekdayOf } from '~/domain/time/clock';
import type { Model, Rota } from '~/planner/model/model';
import { paidMinutesOf, rowOf, weekendsOf } from '~/planner/rules/rota-row';
import { supervisionWeeksNeeded } from '~/planner/rules/soft/supervision-reach';

/** What stands at the right edge of a line. */
export interface RowFigures {
  readonly paidMinutes: number;
  readonly contractMinutes: number;
  readonly weekends: number;
  readonly supervisionWeeks: number;
  readonly supervisionNeeded: number;
}

/** Hours, weekends and supervision of one line. The model may hold that person alone. */
export function lineFigures(model: Model, { rota, staff }: { rota: Rota; staff: number }): RowFigures {
  const slot = model.supervision;
  const person = model.staff.find(({ index }) => index === staff);
  const row = rowOf(model, rota, staff);
  const attends = row.filter(
    (shift, day) => shift !== null && slot !== null && weekdayOf(day) === slot.weekday && slot.attends[shift.index],
  );
  return {
    paidMinutes: paidMinutesOf(row),
    contractMinutes: person?.contractMinutes ?? 0,
    weekends: weekendsOf(row).filter(({ saturday, sunday }) => saturday || sunday).length,
    supervisionWeeks: attends.length,
    supervisionNeeded: supervisionWeeksNeeded(model, person?.source.positionPercent ?? 0),
  };
}
