import { weekdayOf } from '../../domain/time/clock';
import type { Model, RecipientModel, VisitModel } from '../model/model';
import type { Duty, Entry, PlanView } from '../rules/plan-view';
import { makerTable, startRanges, type MakerTable } from './makers';
import { weekCounts } from './needs';
import type { Program } from './proven-minimum';
import type { RotaFloor } from './rota-floors';

const WINDOW_DAYS = 14;
const FREE = Infinity;

/** A visit that a duty could hold, as a column of the program: how much of it is made there. */
export interface DutyVisit {
  readonly column: number;
  readonly visit: VisitModel;
  /** The minutes, from 00:00 of day 0, that the visit lies within wherever it starts in the duty. */
  readonly opens: number;
  readonly closes: number;
}

export interface DutyLoad {
  readonly duty: Duty;
  readonly visits: DutyVisit[];
}

export interface CapacityProgram {
  readonly program: Program;
  readonly duties: readonly DutyLoad[];
}

/** Weight of a recipient by her planned visits; the weights are brought to a sum of 1. */
export type WeightOf = (visits: number) => number;

interface Draft {
  readonly model: Model;
  readonly plan: PlanView;
  readonly makers: MakerTable;
  readonly program: Program;
  readonly duties: Map<string, DutyLoad>;
}

/**
 * The planned visits of a rota as a linear program: who makes how much of each visit, who is present in which week,
 * and who is a face of which window. Cost: the mean m14. Fractions of visits and of faces are allowed, so no plan with
 * this rota and these visits costs less.
 */
export function capacityProgram(
  of: { model: Model; plan: PlanView },
  by: { floors: readonly RotaFloor[]; weightOf: WeightOf },
): CapacityProgram {
  const { model, plan } = of;
  const { floors, weightOf } = by;
  const program: Program = { cost: [], upper: [], rows: [] };
  const draft: Draft = { model, plan, program, makers: makerTable(model, plan.solution.rota), duties: new Map() };
  const whole = floors.reduce((sum, { entries }) => sum + weightOf(entries.length), 0);
  for (const { recipient, entries, windows, faces } of floors) {
    const cost = weightOf(entries.length) / whole / windows.length;
    const presence = new Presence(draft, { windows: windows.map(({ from }) => from), cost });
    addVisits(draft, { recipient, entries, presence });
    for (const { from, floor } of windows) presence.atLeast([from], floor);
    presence.atLeast(
      windows.map(({ from }) => from),
      faces,
    );
  }
  return { program, duties: [...draft.duties.values()] };
}

function addColumn(program: Program, cost: number): number {
  program.cost.push(cost);
  program.upper.push(1);
  return program.cost.length - 1;
}

/** One recipient's faces: columns by window and person, and by week and person, made when they are first asked for. */
class Presence {
  private readonly faces = new Map<number, number[]>();
  private readonly weeks = new Map<string, number>();
  private readonly draft: Draft;
  private readonly of: { windows: readonly number[]; cost: number };

  constructor(draft: Draft, of: { windows: readonly number[]; cost: number }) {
    this.draft = draft;
    this.of = of;
    for (const from of of.windows) {
      this.faces.set(
        from,
        draft.model.staff.map(() => -1),
      );
    }
  }

  /** The column that says how far a person is met in the week of a day. */
  week({ staff, day }: { staff: number; day: number }): number {
    const monday = day - (day % 7);
    const key = `${staff} ${monday}`;
    const known = this.weeks.get(key);
    if (known !== undefined) return known;
    const column = addColumn(this.draft.program, 0);
    this.weeks.set(key, column);
    for (const from of this.of.windows) {
      if (monday < from || monday >= from + WINDOW_DAYS) continue;
      const faces = this.faces.get(from)!;
      if (faces[staff] === -1) faces[staff] = addColumn(this.draft.program, this.of.cost);
      this.draft.program.rows.push({ lower: -FREE, upper: 0, columns: [column, faces[staff]!], values: [1, -1] });
    }
    return column;
  }

  /** The faces of these windows are so many in all. */
  atLeast(windows: readonly number[], floor: number): void {
    const columns = windows.flatMap((from) => (this.faces.get(from) ?? []).filter((column) => column >= 0));
    this.draft.program.rows.push({ lower: floor, upper: FREE, columns, values: columns.map(() => 1) });
  }
}

interface RecipientPart {
  readonly recipient: RecipientModel;
  readonly entries: readonly Entry[];
  readonly presence: Presence;
}

function addVisits(draft: Draft, part: RecipientPart): void {
  for (const visit of part.recipient.visits) {
    const planned = part.entries.filter((entry) => entry.visit === visit);
    if (visit.movable) addMovable(draft, { ...part, visit, planned });
    else {
      for (const { day } of planned) {
        const columns = addDay(draft, { ...part, visit, day });
        if (columns.length > 0) addSum(draft, { columns, lower: visit.carers, upper: visit.carers });
      }
    }
  }
}

/** Movable visits may fall on any allowed day of their week; the days between them are not asked for. */
function addMovable(draft: Draft, part: RecipientPart & { visit: VisitModel; planned: readonly Entry[] }): void {
  const { visit, planned } = part;
  const counts = weekCounts(planned, { from: 0, to: draft.model.planDays });
  counts.forEach((count, week) => {
    if (count === 0) return;
    const days = [0, 1, 2, 3, 4, 5, 6].map((i) => week * 7 + i);
    const columns = days
      .filter((day) => visit.movable!.weekdays.has(weekdayOf(day)))
      .map((day) => addDay(draft, { ...part, visit, day }));
    for (const ofDay of columns) addSum(draft, { columns: ofDay, lower: 0, upper: visit.carers });
    const most = columns.filter((ofDay) => ofDay.length > 0).length;
    addSum(draft, { columns: columns.flat(), lower: Math.min(count, most) * visit.carers, upper: FREE });
  });
}

/** A column for each duty that could hold the visit on the day; none where nobody could make it. */
function addDay(draft: Draft, at: RecipientPart & { visit: VisitModel; day: number }): number[] {
  const { model, plan, makers, program, duties } = draft;
  const { visit, day, presence } = at;
  const { people, skilled } = makers.of(visit, day);
  const able = model.staff.filter(({ index }) => (people >> BigInt(index)) & 1n);
  const columns = able.flatMap(({ index }) => {
    const ranges = startRanges({ model, rota: plan.solution.rota, visit, day }, index);
    return ranges.map(({ duty, from, to }) => {
      const column = addColumn(program, 0);
      const week = presence.week({ staff: index, day });
      program.rows.push({ lower: -FREE, upper: 0, columns: [column, week], values: [1, -1] });
      const key = `${index} ${duty.day}`;
      const load = duties.get(key) ?? { duty, visits: [] };
      load.visits.push({ column, visit, opens: from, closes: to + visit.minutes });
      duties.set(key, load);
      return { column, bit: 1n << BigInt(index) };
    });
  });
  if (visit.movable === null) {
    for (const set of skilled) {
      const having = columns.filter(({ bit }) => (bit & set) !== 0n).map(({ column }) => column);
      addSum(draft, { columns: having, lower: 1, upper: FREE });
    }
  }
  return columns.map(({ column }) => column);
}

function addSum({ program }: Draft, sum: { columns: readonly number[]; lower: number; upper: number }): void {
  const { columns, lower, upper } = sum;
  if (columns.length > 0) program.rows.push({ lower, upper, columns, values: columns.map(() => 1) });
}
