import { coverClasses, type CoverClass } from '../../lines/cover-classes';
import { diveForLines } from '../../lines/dive';
import { generateLines, priceLines } from '../../lines/generate-lines';
import { lineShifts } from '../../lines/line-limits';
import { boundAt, LineMaster } from '../../lines/line-master';
import { anyLineOf, LinePeople, type Line, type LinePerson } from '../../lines/line-person';
import { LinePool } from '../../lines/line-pool';
import { skillRowsOf } from '../../lines/master-problem';
import { masterRows, type MasterRows } from '../../lines/master-rows';
import { PricingScratch } from '../../lines/price-line';
import { shortageProblem } from '../../lines/shortage-problem';
import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { LinearSolver } from '../../linear/linear-model';
import type { Model, Rota } from '../../model/model';
import { createRotaTables } from '../rota-tables';
import type { OwnLimits } from '../personal-limits';
import { allowedCells, leastOn, type CaseLimits, type PersonLimits } from './case-limits';
import type { DemandMember } from './conflict-member';
import { datedLaw, type DatedLaw } from './dated-law';

/**
 * What is known of a set of limits. `impossible` is proven: even mixes of legal lines leave a shortage, or a person has
 * no legal line. `mixable` means that mixes of lines keep every limit, which a rota of whole lines mostly can too.
 */
export type Verdict =
  | {
      readonly is: 'impossible';
      /** Whether the proof makes use of a demand or skill row; the others may go. Every one may where one has no line. */
      readonly uses: (demand: DemandMember) => boolean;
    }
  | { readonly is: 'mixable' }
  | { readonly is: 'unknown' };

/** Shortages below this are rounding. */
const NOTHING = 1e-4;

/** Judges limits of one case again and again; lines found for one question serve the next. */
export class FeasibilityJudge {
  private readonly model: Model;
  readonly solver: LinearSolver;
  readonly law: DatedLaw;
  private readonly classes: readonly CoverClass[];
  private readonly makers: LinePeople;
  private readonly pool = new LinePool();
  private readonly rows = new Map<string, MasterRows>();
  /** Prices of the last proof: they often prove the next question too. */
  private lastProof: Float64Array | null = null;

  constructor(of: { model: Model; solver: LinearSolver; agreements?: readonly DatedAgreement[] | undefined }) {
    this.model = of.model;
    this.solver = of.solver;
    this.law = datedLaw(of.model, of.agreements ?? []);
    this.classes = coverClasses(of.model);
    this.makers = new LinePeople({
      shifts: lineShifts(createRotaTables(of.model, { caseRulesOnly: true })),
      scratch: new PricingScratch(),
    });
  }

  judge(limits: CaseLimits, expired: () => boolean): Verdict {
    const people = this.people(limits);
    if (people.some((person) => this.anyLine(person) === null)) return { is: 'impossible', uses: () => false };
    return this.withMaster(limits, people, (master) => {
      if (this.lastProof && this.proves(this.lastProof, master, people)) return this.provenBy(this.lastProof, master);
      const found = generateLines({
        master,
        people,
        expired,
        enough: ({ bound, mix }) => bound > NOTHING || mix < NOTHING,
      });
      this.pool.add(master.lines);
      if (found.bound > NOTHING) return this.provenBy(found.prices, master);
      return found.mix < NOTHING ? { is: 'mixable' } : { is: 'unknown' };
    });
  }

  private proves(prices: Float64Array, master: LineMaster, people: readonly LinePerson[]): boolean {
    const { problem } = master;
    const leastLines = people.reduce((sum, person) => sum + priceLines({ master, person, prices }).least, 0);
    return boundAt(problem, { prices, leastLines }) > NOTHING;
  }

  private provenBy(prices: Float64Array, master: LineMaster): Verdict {
    const { rows } = master.problem;
    this.lastProof = prices;
    const weekdays = this.classes.map(({ day }) => day % 7);
    const uses = (demand: DemandMember): boolean =>
      weekdays.some((weekday, cover) => {
        if (demand.kind === 'skill-demand') return prices[rows.skill({ cover, row: demand.row })] !== 0;
        const price = weekday === demand.weekday ? prices[rows.cover({ cover, shift: demand.shift })]! : 0;
        return demand.kind === 'demand-min' ? price > 0 : price < 0;
      });
    return { is: 'impossible', uses };
  }

  /** The least shortage of any mix: how far a conflict is from being solved. A bound where time runs out. */
  leastShortage(limits: CaseLimits, expired: () => boolean): number {
    const people = this.people(limits);
    return this.withMaster(limits, people, (master) => {
      const found = generateLines({ master, people, expired, enough: ({ bound, mix }) => mix - bound < NOTHING });
      return Math.max(0, found.bound);
    });
  }

  /** A rota that keeps the limits, or `null` where none is met. */
  solve(limits: CaseLimits, expired: () => boolean): Rota | null {
    const people = this.people(limits);
    if (people.some((person) => this.anyLine(person) === null)) return null;
    return this.withMaster(limits, people, (master) => {
      const lines = diveForLines({ master, people, settled: [], expired, limit: NOTHING });
      return lines === null ? null : lines.map((line) => line.cells);
    });
  }

  private withMaster<Result>(
    limits: CaseLimits,
    people: readonly LinePerson[],
    ask: (master: LineMaster) => Result,
  ): Result {
    const { model, solver } = this;
    const classes = this.classes.map((c) => ({
      ...c,
      away: new Set([...c.away].filter((staff) => limits.people[staff]!.away)),
    }));
    const skillRows = skillRowsOf(model).map((row, at) => ({ ...row, min: limits.skillMin[at]! }));
    const rows = this.rowsFor(classes);
    const problem = shortageProblem({
      ...{ staff: model.staff.length, rows, classes, skillRows, demandMax: limits.demandMax },
      leastOn: (at) => leastOn(limits, at),
    });
    const master = new LineMaster({ solver, problem });
    try {
      master.add([
        ...people.flatMap((person) => this.pool.linesFor(person)),
        ...people.flatMap((person) => this.anyLine(person) ?? []),
      ]);
      return ask(master);
    } finally {
      master.dispose();
    }
  }

  /** Rows are laid out alike for all limits; only who counts on which date depends on who is taken to be away. */
  private rowsFor(classes: readonly CoverClass[]): MasterRows {
    const { model } = this;
    const key = classes.map(({ away }) => [...away].join()).join(';');
    const known = this.rows.get(key);
    if (known) return known;
    const { length: staff } = model.staff;
    const frame = { staff, days: model.rotaDays, shifts: model.shifts.length, classes, skillRows: skillRowsOf(model) };
    const rows = masterRows(frame);
    this.rows.set(key, rows);
    return rows;
  }

  private people(limits: CaseLimits): LinePerson[] {
    const { model } = this;
    const { maxShifts, maxNights } = limits;
    const rolling = model.rules.weeklyRestWindow === 'rolling';
    return limits.people.map((own, staff) => {
      const { weekendEvery, paidLeast, paidMost } = own;
      const order = { ...restLimits(limits, own), rolling, maxShifts, maxNights, weekendEvery };
      const allowed = allowedCells(model, { limits, staff, law: this.law });
      const choices = this.law.choices({ staff, weekendEvery, free: limits.redDays });
      return this.makers.person({
        staff,
        limits: { days: model.rotaDays, order, allowed, choices, paidLeast, paidMost },
        cellCost: new Float64Array(allowed.length),
        orderWeight: 0,
        halfWeekend: 0,
      });
    });
  }

  private anyLine(person: LinePerson): Line | null {
    const known = this.pool.anyLine(person);
    if (known) return known;
    const line = anyLineOf(person);
    if (line) this.pool.add([line]);
    return line;
  }
}

/** Rest and week minutes of a person; her own hold where those of everyone are asked for. */
function restLimits(limits: CaseLimits, { own }: PersonLimits): OwnLimits {
  const { dailyRest, weeklyRest, weekMinutes } = limits;
  if (own === null) return { dailyRest, weeklyRest, weekMinutes };
  return {
    dailyRest: dailyRest === -Infinity ? dailyRest : own.dailyRest,
    weeklyRest: weeklyRest === -1 ? weeklyRest : own.weeklyRest,
    weekMinutes: weekMinutes === Infinity ? weekMinutes : own.weekMinutes,
  };
}
