import type { Model, VisitModel } from '../model/model';

/** Every occurrence of the plan, as columns; an occurrence is a row number. */
export interface OccurrenceTable {
  readonly count: number;
  /** Index in `model.visits`. */
  readonly spec: Uint16Array;
  /** Week of the plan, from 0. */
  readonly week: Uint8Array;
  /** The day of a fixed occurrence; -1 for a movable one, whose day is chosen within its week. */
  readonly fixedDay: Int32Array;
}

/** The occurrences that are due: each day of a recurrence, and `timesPerWeek` in every week for a movable visit. */
export function listOccurrences(model: Model): OccurrenceTable {
  const rows = model.visits.flatMap((visit) => occurrencesOf(visit, model.planWeeks));
  return {
    count: rows.length,
    spec: Uint16Array.from(rows, (row) => row.spec),
    week: Uint8Array.from(rows, (row) => row.week),
    fixedDay: Int32Array.from(rows, (row) => row.fixedDay),
  };
}

function occurrencesOf(visit: VisitModel, planWeeks: number) {
  if (visit.movable === null) {
    return visit.fixedDays.map((day) => ({ spec: visit.index, week: Math.floor(day / 7), fixedDay: day }));
  }
  const times = visit.movable.timesPerWeek;
  return Array.from({ length: planWeeks * times }, (_, i) => ({
    spec: visit.index,
    week: Math.floor(i / times),
    fixedDay: -1,
  }));
}
