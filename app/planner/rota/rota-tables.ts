import { daysBetween, MINUTES_PER_DAY } from '../../domain/time/clock';
import type { DatedAgreement } from '../../domain/working-time/limit';
import { OFF, UNDECIDED, type Around, type Model, type StaffModel } from '../model/model';
import { createCoverageTables, type CoverageTables } from './coverage-tables';
import { createLawTables, type LawTables } from './law/law-tables';
import { personalLimits } from './personal-limits';
import { HARD, SOFT } from './rota-weights';

/** What else a rota should be good for. */
export interface RotaObjective {
  /** A rota to start from and to stay near. */
  readonly near?: NearRota | undefined;
  /** Gives people shifts of one kind (day, evening or night) for weeks on end, so that visits need fewer faces. */
  readonly forVisits?: boolean;
  /** Ends at the first legal rota, whatever its soft points. */
  readonly stopWhenLegal?: boolean;
  /** Agreements on working time: what the law asks goes by them, and a person's own go before the case's limits. */
  readonly agreements?: readonly DatedAgreement[] | undefined;
  /** Looks at the case's rules alone, as what is proven of whole lines does. */
  readonly caseRulesOnly?: boolean;
}

/** Cells that should stay as they are, by cell: OFF, a shift index or UNDECIDED; and soft points for each that does not. */
export interface NearRota {
  readonly cells: Int8Array;
  readonly pointsPerChangedCell: number;
}

/**
 * A model as flat integer tables for the rota search. A *cell* is `staff * days + day`; a cell holds OFF or a shift
 * index. Tables by value are read at `value + 1`.
 */
export interface RotaTables {
  readonly model: Model;
  readonly days: number;
  readonly weeks: number;
  readonly staffCount: number;
  readonly shiftCount: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly paid: Int32Array;
  readonly night: Uint8Array;
  /** The case's limits, and by person those that she has. */
  readonly limits: RowLimits;
  readonly limitsOf: readonly RowLimits[];
  /** 1 where a shift starts at noon or later and is no night. */
  readonly evening: Uint8Array;
  /** By shift: 1 (day), 16 (evening) or 256 (night), so that a sum over two weeks counts each kind. */
  readonly kind: Int32Array;
  /** Index `weekday * shifts + shift`: bit 1 touches Saturday, bit 2 touches Sunday. */
  readonly touches: Uint8Array;
  /** Index `weekday * shifts + shift`: 1 where supervision can be attended. */
  readonly attends: Uint8Array;
  /** Values that own codes, weekdays off and fixed cells leave for a cell; never empty. */
  readonly domain: readonly Int8Array[];
  /** Index `cell * (shifts + 1) + value + 1`: 1 where the value is in the cell's domain. */
  readonly allowed: Uint8Array;
  /** Points of a value in a cell, indexed as `allowed`. */
  readonly cellHard: Int32Array;
  readonly cellSoft: Int32Array;
  /** By person: paid minutes between which a rota keeps the contract. */
  readonly paidLeast: Float64Array;
  readonly paidMost: Float64Array;
  readonly weekendEvery: Int32Array;
  /** By person: weeks of supervision that her share asks for. */
  readonly supervisionWeeks: Int32Array;
  readonly fairEvenings: Float64Array;
  readonly fairWeekends: Float64Array;
  readonly coverage: CoverageTables;
  /** What the law asks beside the case; `null` where nobody asks. */
  readonly law: LawTables | null;
  /** Where rows are judged among those of a rota below; `null` where they stand by themselves. */
  readonly around: AroundTables | null;
  /** Cells of the rota to stay near, or `null`. */
  readonly near: Int8Array | null;
  /** Scratch of `judgeRow`: one byte for each week. */
  readonly restInWeek: Uint8Array;
}

/** Tables of the rota below, and its rows. */
export interface AroundTables {
  readonly below: RotaTables;
  readonly around: Around;
}

/** The case's working-time rules in minutes and counts. */
export interface RowLimits {
  readonly dailyRest: number;
  readonly weeklyRest: number;
  /** Weekly rest in every run of seven days, not only in calendar weeks. */
  readonly rolling: boolean;
  readonly maxShifts: number;
  readonly maxNights: number;
  readonly weekMinutes: number;
  /** Soft points of a half weekend; 0 where whole weekends are not wanted. */
  readonly halfWeekendPoints: number;
  /** Soft points of a shift of another kind than most in two weeks; 0 where that does not matter. */
  readonly mixedKindsPoints: number;
}

export function createRotaTables(model: Model, objective: RotaObjective = {}): RotaTables {
  const { shifts, staff } = model;
  const limits = rowLimits(model, objective);
  const { agreements = [], caseRulesOnly = false } = objective;
  const limitsOf = personalLimits(model, { row: limits, agreements });
  const domain = staff.flatMap((s) => Array.from({ length: model.rotaDays }, (_, day) => domainOf(s, day)));
  const slack = model.rules.hoursToleranceMinutes + 1e-6;
  const paidMost = Float64Array.from(staff, (s) => s.contractMinutes + slack);
  const hardOf = ({ index }: StaffModel) => ({ row: limitsOf[index]!, paidMost: paidMost[index]! });
  return {
    model,
    days: model.rotaDays,
    weeks: model.rotaWeeks,
    staffCount: staff.length,
    shiftCount: shifts.length,
    start: Int32Array.from(shifts, (s) => s.start),
    end: Int32Array.from(shifts, (s) => s.end),
    paid: Int32Array.from(shifts, (s) => s.paidMinutes),
    night: Uint8Array.from(shifts, (s) => Number(s.night)),
    evening: Uint8Array.from(shifts, (s) => Number(isEvening(s))),
    limits,
    limitsOf,
    kind: Int32Array.from(shifts, (s) => (s.night ? 256 : isEvening(s) ? 16 : 1)),
    touches: touchTable(model),
    attends: attendTable(model),
    domain,
    allowed: Uint8Array.from(domain.flatMap((values) => shiftsAndOff(model).map((v) => Number(values.includes(v))))),
    ...cellTables(model, objective),
    paidLeast: Float64Array.from(staff, (s) => s.contractMinutes - slack),
    paidMost,
    weekendEvery: Int32Array.from(staff, (s) => s.weekendEvery),
    supervisionWeeks: Int32Array.from(staff, (s) => supervisionNeed(model, s)),
    ...fairShares(model),
    coverage: createCoverageTables(model),
    law: caseRulesOnly ? null : createLawTables(model, { agreements, hardOf }),
    around: aroundTables(model, objective),
    near: objective.near?.cells ?? null,
    restInWeek: new Uint8Array(model.rotaWeeks),
  };
}

/**
 * Hours even out over the rota below: a row may have as many as the rows there have, however far those are from contracts.
 */
function aroundTables({ around }: Model, objective: RotaObjective): AroundTables | null {
  if (around === undefined || objective.caseRulesOnly === true) return null;
  const { model, rota } = around;
  const apart = model.staff.map(({ index, contractMinutes }) => {
    const paid = rota[index]!.reduce((sum, shift) => sum + (shift === OFF ? 0 : model.shifts[shift]!.paidMinutes), 0);
    return Math.ceil(Math.abs(paid - contractMinutes));
  });
  const hoursToleranceMinutes = Math.max(model.rules.hoursToleranceMinutes, ...apart);
  const below = { ...model, rules: { ...model.rules, hoursToleranceMinutes } };
  return { below: createRotaTables(below, { ...objective, near: undefined }), around };
}

function rowLimits({ rules }: Model, { forVisits = false }: RotaObjective): RowLimits {
  return {
    dailyRest: rules.dailyRestHours * 60,
    weeklyRest: rules.weeklyRestHours * 60,
    rolling: rules.weeklyRestWindow === 'rolling',
    maxShifts: rules.maxConsecutiveShifts,
    maxNights: rules.maxConsecutiveNights,
    weekMinutes: rules.maxWeekMinutes,
    halfWeekendPoints: rules.wholeWeekends ? SOFT.halfWeekend : 0,
    mixedKindsPoints: forVisits ? SOFT.mixedKinds : 0,
  };
}

const isEvening = (shift: { start: number; night: boolean }): boolean => !shift.night && shift.start >= 12 * 60;

function touchTable(model: Model): Uint8Array {
  const count = model.shifts.length;
  return Uint8Array.from({ length: 7 * count }, (_, at) => {
    const weekday = Math.floor(at / count);
    const touched = [weekday, model.shifts[at % count]!.end > MINUTES_PER_DAY ? weekday + 1 : weekday];
    return (touched.includes(5) ? 1 : 0) | (touched.includes(6) ? 2 : 0);
  });
}

function attendTable(model: Model): Uint8Array {
  const count = model.shifts.length;
  const slot = model.supervision;
  return Uint8Array.from({ length: 7 * count }, (_, at) =>
    slot !== null && Math.floor(at / count) === slot.weekday - 1 && slot.attends[at % count] ? 1 : 0,
  );
}

/** A fixed cell has its one value, even where that breaks another rule; the breach is then counted. */
function domainOf(person: StaffModel, day: number): Int8Array {
  const fixed = person.fixed[day]!;
  if (fixed !== UNDECIDED) return Int8Array.of(fixed);
  if ([...person.offWeekdays].some((weekday) => weekday - 1 === day % 7)) return Int8Array.of(OFF);
  return Int8Array.from([OFF, ...person.canWork.flatMap((can, shift) => (can ? [shift] : []))]);
}

const shiftsAndOff = (model: Model): number[] => [OFF, ...model.shifts.map((s) => s.index)];

function cellTables(model: Model, objective: RotaObjective) {
  const width = model.shifts.length + 1;
  const cellHard = new Int32Array(model.staff.length * model.rotaDays * width);
  const cellSoft = new Int32Array(cellHard.length);
  for (const person of model.staff) {
    for (let day = 0; day < model.rotaDays; day++) {
      for (let shift = OFF; shift < width - 1; shift++) {
        const at = (person.index * model.rotaDays + day) * width + shift + 1;
        cellHard[at] = HARD.forbiddenCell * forbidden({ person, day, shift });
        cellSoft[at] = changePoints(objective.near, { cell: person.index * model.rotaDays + day, shift });
      }
    }
    addWishes({ model, person, cellSoft, width });
  }
  return { cellHard, cellSoft };
}

function changePoints(near: NearRota | undefined, put: { cell: number; shift: number }): number {
  const stands = near?.cells[put.cell] ?? UNDECIDED;
  return near === undefined || stands === UNDECIDED || stands === put.shift ? 0 : near.pointsPerChangedCell;
}

/** How many of own-code, off-weekday and fixed a value breaks. */
function forbidden({ person, day, shift }: { person: StaffModel; day: number; shift: number }): number {
  const fixed = person.fixed[day]!;
  const ownCode = shift !== OFF && !person.canWork[shift];
  const offWeekday = shift !== OFF && [...person.offWeekdays].some((weekday) => weekday - 1 === day % 7);
  return Number(ownCode) + Number(offWeekday) + Number(fixed !== UNDECIDED && fixed !== shift);
}

function addWishes(into: { model: Model; person: StaffModel; cellSoft: Int32Array; width: number }): void {
  const { model, person, cellSoft, width } = into;
  for (const wish of wishesOf(model, person)) {
    for (let shift = OFF; shift < width - 1; shift++) {
      if (shift !== wish.want) cellSoft[(person.index * model.rotaDays + wish.day) * width + shift + 1]! += wish.points;
    }
  }
}

/** Wishes by rota day. A wish for a date on which the person is away asks nothing of the rota. */
function wishesOf(model: Model, person: StaffModel): { day: number; want: number; points: number }[] {
  const start = model.case.start;
  return (person.source.wishes ?? []).flatMap((wish) => {
    const want = wish.want === 'off' ? OFF : model.shifts.findIndex((s) => s.code === wish.want);
    const points = SOFT.wishPerWeight * wish.weight;
    if (wish.date !== undefined) {
      const date = daysBetween({ from: start, to: wish.date });
      if (date < 0 || date >= model.planDays || person.off.has(date)) return [];
      return [{ day: date % model.rotaDays, want, points }];
    }
    const weekday = (wish.weekday ?? 1) - 1;
    return Array.from({ length: model.rotaWeeks }, (_, week) => ({ day: week * 7 + weekday, want, points }));
  });
}

function supervisionNeed(model: Model, person: StaffModel): number {
  if (model.supervision === null) return 0;
  return Math.ceil((model.supervision.minShare * person.source.positionPercent * model.rotaWeeks) / 100 - 1e-9);
}

/** Evenings by hours among those who can work them; weekends by how many each may work. */
function fairShares(model: Model) {
  const needed = (wanted: (weekday: number, shift: number) => boolean): number =>
    model.rotaWeeks *
    (1 - (model.others?.hours ?? 0)) *
    model.demand
      .flatMap((row, weekday) => row.map((c, shift) => (wanted(weekday, shift) ? (c.min + c.max) / 2 : 0)))
      .reduce((sum, x) => sum + x, 0);
  const isEveningShift = model.shifts.map(isEvening);
  const evenings = needed((_, shift) => isEveningShift[shift]!);
  const weekendDays = needed((weekday) => weekday >= 5);
  const hours = model.staff.map((s) =>
    s.canWork.some((can, shift) => can && isEveningShift[shift]) ? s.contractMinutes : 0,
  );
  const mayWork = model.staff.map((s) => (s.weekendEvery > 0 ? Math.floor(model.rotaWeeks / s.weekendEvery) : 0));
  const share = (parts: readonly number[], whole: number): Float64Array => {
    const sum = parts.reduce((a, b) => a + b, 0);
    return Float64Array.from(parts, (part) => (sum > 0 ? (whole * part) / sum : 0));
  };
  return { fairEvenings: share(hours, evenings), fairWeekends: share(mayWork, weekendDays / 2) };
}
