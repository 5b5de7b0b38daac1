import { mod, weekdayOf } from '../../../domain/time/clock';
import type { RedZone } from '../../../domain/calendar/red-zones';
import type { StaffModel } from '../../model/model';
import { limitOn, type LawFrame } from '../../rules/law/law-frame';
import { datedShift } from '../../rules/law/law-line';
import { zonesWithin } from '../../rules/law/sundays';

/** More choices than this are not told apart: some red zones may then be worked in a row. */
const MOST_CHOICES = 60;
/** Every so many weekends at least, Sundays of two weeks in a row are never worked anyhow. */
const NEVER_IN_A_ROW = 2;

/** Whose lines, every so many weekends she works at most, and which red zones she is free in after one that she works. */
interface Whose {
  readonly person: StaffModel;
  readonly weekendEvery: number;
  readonly isAsked: (zone: RedZone) => boolean;
}

/**
 * The ways in which a person can keep free of the red day after one that she works: tables of cells, index
 * `day * (shifts + 1) + value + 1`, that are 1 where the value may stand. A line keeps the rule where it fits one of the
 * tables, and only then. Empty where every line keeps it. `frames` are the turns that the plan reaches.
 */
export function redDayChoices(frames: readonly LawFrame[], whose: Whose): Uint8Array[] {
  const chains = frames
    .filter((frame) => !limitOn(frame, { rule: 'redDayAveraging', person: whose.person, day: frame.firstDay }).value)
    .flatMap((frame) => chainsOf(frame, whose).map((chain) => waysThrough(frame, chain)))
    .sort((a, b) => a.length - b.length);
  let choices: Uint8Array[] = [];
  for (const ways of chains) {
    if (choices.length * ways.length > MOST_CHOICES) break;
    choices = choices.length === 0 ? ways : widest(choices.flatMap((one) => ways.map((way) => both(one, way))));
  }
  return choices;
}

/** Red zones in a row, of which no two neighbours may be worked; the first can lie before the turn. */
function chainsOf(frame: LawFrame, { weekendEvery, isAsked }: Whose): RedZone[][] {
  const chains: RedZone[][] = [];
  for (const { before, zone } of zonesWithin(frame, turnOf(frame))) {
    const apart = weekendEvery >= NEVER_IN_A_ROW && isSunday(before) && isSunday(zone);
    if (apart || !isAsked(zone)) continue;
    const last = chains.at(-1);
    if (last?.at(-1) === before) last.push(zone);
    else chains.push([before, zone]);
  }
  return chains;
}

const turnOf = ({ firstDay, model }: LawFrame) => ({ from: firstDay, to: firstDay + model.rotaDays });

/** Whether a zone is a Sunday alone, so that whoever works it works that weekend. */
const isSunday = ({ days }: RedZone): boolean => days.length === 1 && weekdayOf(days[0]!) === 7;

/** What a line may do about a zone: work in it, keep it free within the turn, or keep it free. */
const WORKED = 0;
const FREE_IN_TURN = 1;
const FREE = 2;

/** Tables of cells, each of which leaves no two neighbours of the chain worked; none within another. */
function waysThrough(frame: LawFrame, chain: readonly RedZone[]): Uint8Array[] {
  const cells = chain.map((zone) => cellsIn(frame, zone));
  const straddles = cells.map(({ all, inTurn }) => all.length > inTurn.length);
  const { rotaDays, shifts } = frame.model;
  const found: Uint8Array[] = [];
  const walk = (at: number, before: number, table: Uint8Array): void => {
    if (at === chain.length) {
      found.push(table);
      return;
    }
    for (const way of straddles[at] ? [WORKED, FREE_IN_TURN, FREE] : [WORKED, FREE]) {
      if (at > 0 && before !== FREE && way === WORKED) continue;
      const { all, inTurn } = cells[at]!;
      walk(at + 1, way, without(table, way === FREE ? all : way === FREE_IN_TURN ? inTurn : []));
    }
  };
  walk(0, FREE, new Uint8Array(rotaDays * (shifts.length + 1)).fill(1));
  return widest(found);
}

/** Cells of a line that reach into a zone: all in the ring of the rota, and those of the turn itself. */
function cellsIn({ model, firstDay, ...frame }: LawFrame, zone: RedZone): { all: number[]; inTurn: number[] } {
  const all = new Set<number>();
  const inTurn: number[] = [];
  for (let day = zone.days[0]! - 1; day <= zone.days.at(-1)!; day++) {
    for (const shift of model.shifts) {
      const { start, end } = datedShift({ model, firstDay, ...frame }, { shift, day });
      if (start >= zone.end || end <= zone.start) continue;
      const cell = mod(day, model.rotaDays) * (model.shifts.length + 1) + shift.index + 1;
      all.add(cell);
      if (day >= firstDay && day < firstDay + model.rotaDays) inTurn.push(cell);
    }
  }
  return { all: [...all], inTurn };
}

function without(table: Uint8Array, cells: readonly number[]): Uint8Array {
  if (cells.length === 0) return table;
  const left = table.slice();
  for (const cell of cells) left[cell] = 0;
  return left;
}

const both = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((may, cell) => may & b[cell]!);

/** Those that no other one of the tables holds. */
function widest(tables: readonly Uint8Array[]): Uint8Array[] {
  const holds = (large: Uint8Array, small: Uint8Array): boolean => small.every((may, cell) => may <= large[cell]!);
  return tables.filter(
    (table, at) => !tables.some((other, i) => i !== at && holds(other, table) && (i < at || !holds(table, other))),
  );
}
