import { weekdayOf } from '../../domain/time/clock';
import type { Model } from '../model/model';
import { coverageTargets } from './coverage-targets';
import { HARD, SOFT } from './rota-weights';

/**
 * Where coverage is counted. A rota day stands for several dates; dates with the same people away form one class, so
 * that a changed cell touches few counters. `classWeight` is the number of dates in a class.
 */
export interface CoverageTables {
  readonly classes: number;
  readonly classWeight: Int32Array;
  /** Weekday 0..6 (Monday 0) of each class. */
  readonly classWeekday: Int8Array;
  /** People of other parts of a larger case on each class: `othersOn[class * shifts + shift]`, and by row of skill demand. */
  readonly othersOn: Int32Array;
  readonly othersSkilled: Int32Array;
  /** Classes in which a cell counts: `memberClass[memberFrom[cell] .. memberFrom[cell + 1])`. */
  readonly memberFrom: Int32Array;
  readonly memberClass: Int32Array;
  /** Points for `count` people: index `(weekday * shifts + shift) * demandStep + count`. */
  readonly demandHard: Int32Array;
  readonly demandSoft: Int32Array;
  /** By cell: where the points of its weekday begin; each shift is `demandStep` further on. */
  readonly demandAt: Int32Array;
  readonly demandStep: number;
  /**
   * Rows of the skill demand that a person counts in on a shift: `skillRowOf[skillsFrom[at] .. skillsFrom[at + 1])`, where
   * `at` is `skillsAt[cell] + shift`.
   */
  readonly skillsAt: Int32Array;
  readonly skillsFrom: Int32Array;
  readonly skillRowOf: Int32Array;
  readonly skillRows: number;
  readonly skillMin: Int32Array;
  readonly skillWeekday: Int8Array;
  readonly skillShift: Int8Array;
}

export function createCoverageTables(model: Model): CoverageTables {
  return { ...classTables(model), ...demandTables(model), ...skillTables(model) };
}

function classTables(model: Model) {
  const { rotaDays, staff } = model;
  const dates = Math.max(model.planDays, rotaDays);
  const classOfKey = new Map<string, number>();
  const classWeight: number[] = [];
  const classDay: number[] = [];
  const classDate: number[] = [];
  for (let date = 0; date < dates; date++) {
    const away = staff.filter((s) => s.off.has(date)).map((s) => s.index);
    const others = model.others?.atWork[date];
    const key = `${date % rotaDays}:${away.join()}:${others?.people.join() ?? ''}:${others?.skilled.join() ?? ''}`;
    const known = classOfKey.get(key);
    if (known === undefined) {
      classOfKey.set(key, classWeight.length);
      classWeight.push(1);
      classDay.push(date % rotaDays);
      classDate.push(date);
    } else classWeight[known]!++;
  }
  const classesOfDay = Array.from({ length: rotaDays }, (_, day) => classDay.flatMap((d, c) => (d === day ? [c] : [])));
  const members = staff.flatMap((s) => classesOfDay.map((list) => list.filter((c) => !s.off.has(classDate[c]!))));
  const memberFrom = new Int32Array(members.length + 1);
  members.forEach((list, cell) => (memberFrom[cell + 1] = memberFrom[cell]! + list.length));
  return {
    classes: classWeight.length,
    classWeight: Int32Array.from(classWeight),
    classWeekday: Int8Array.from(classDay, (day) => day % 7),
    ...othersOnClasses(model, classDate),
    memberFrom,
    memberClass: Int32Array.from(members.flat()),
  };
}

/** Those of other parts who are at work on the dates of each class. */
function othersOnClasses({ shifts, skillDemand, others }: Model, classDate: readonly number[]) {
  const none = { people: shifts.map(() => 0), skilled: skillDemand.map(() => 0) };
  const onClass = classDate.map((date) => others?.atWork[date] ?? none);
  return {
    othersOn: Int32Array.from(onClass.flatMap(({ people }) => people)),
    othersSkilled: Int32Array.from(onClass.flatMap(({ skilled }) => skilled)),
  };
}

function demandTables(model: Model) {
  const others = (model.others?.atWork ?? []).flatMap(({ people }) => people);
  const people = model.staff.length + others.reduce((most, count) => Math.max(most, count), 0);
  const shifts = model.shifts.length;
  const targets = coverageTargets(model);
  const demandHard = new Int32Array(7 * shifts * (people + 1));
  const demandSoft = new Int32Array(7 * shifts * (people + 1));
  for (let weekday = 0; weekday < 7; weekday++) {
    for (let shift = 0; shift < shifts; shift++) {
      const { min, max } = model.demand[weekday]![shift]!;
      for (let count = 0; count <= people; count++) {
        const at = (weekday * shifts + shift) * (people + 1) + count;
        demandHard[at] = HARD.demandPerPerson * (Math.max(0, min - count) + Math.max(0, count - max));
        demandSoft[at] = Math.round(SOFT.coverageSquared * (count - targets[weekday]![shift]!) ** 2);
      }
    }
  }
  const demandStep = people + 1;
  const demandAt = byCell(model, ({ weekday }) => weekday * shifts * demandStep);
  return { demandHard, demandSoft, demandAt, demandStep };
}

function skillTables(model: Model) {
  const rows = model.skillDemand;
  const rowsOf = model.staff.flatMap((s) =>
    Array.from({ length: 7 * model.shifts.length }, (_, at) => {
      const weekday = weekdayOf(Math.floor(at / model.shifts.length));
      const shift = at % model.shifts.length;
      return rows.flatMap((r, k) =>
        r.weekday === weekday && r.shift === shift && (s.skills & r.skill) !== 0n ? [k] : [],
      );
    }),
  );
  const skillsFrom = new Int32Array(rowsOf.length + 1);
  rowsOf.forEach((list, at) => (skillsFrom[at + 1] = skillsFrom[at]! + list.length));
  return {
    skillsAt: byCell(model, ({ staff, weekday }) => (staff * 7 + weekday) * model.shifts.length),
    skillsFrom,
    skillRowOf: Int32Array.from(rowsOf.flat()),
    skillRows: rows.length,
    skillMin: Int32Array.from(rows, (r) => r.min),
    skillWeekday: Int8Array.from(rows, (r) => r.weekday - 1),
    skillShift: Int8Array.from(rows, (r) => r.shift),
  };
}

function byCell(model: Model, value: (cell: { staff: number; weekday: number }) => number): Int32Array {
  const { rotaDays, staff } = model;
  return Int32Array.from({ length: staff.length * rotaDays }, (_, cell) =>
    value({ staff: Math.floor(cell / rotaDays), weekday: (cell % rotaDays) % 7 }),
  );
}
