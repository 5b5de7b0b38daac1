import { OFF, UNDECIDED } from '../model/model';
import type { Random } from '../random';
import { randomMove } from '../rota/rota-moves';
import type { RotaState } from '../rota/rota-state';
import { below } from './context';
import { attendsOn, drawShortOfSupervision } from './supervision';

type Draw = (rota: RotaState, random: Random) => boolean;

const fits = ({ tables }: RotaState, cell: number, shift: number): boolean =>
  tables.allowed[cell * (tables.shiftCount + 1) + shift + 1] === 1;

/** Swaps two cells when both values fit. */
export function swapCells(rota: RotaState, a: number, b: number): boolean {
  const shiftA = rota.cells[a]!;
  const shiftB = rota.cells[b]!;
  if (shiftA === shiftB || !fits(rota, a, shiftB) || !fits(rota, b, shiftA)) return false;
  rota.set(a, shiftB);
  rota.set(b, shiftA);
  return true;
}

/** One person's shift becomes another shift of the same day. */
const changeShift: Draw = (rota, random) => {
  const cell = below(random, rota.cells.length);
  if (rota.cells[cell] === OFF) return false;
  const domain = rota.tables.domain[cell]!;
  const shift = domain[below(random, domain.length)]!;
  if (shift === OFF || shift === rota.cells[cell]) return false;
  rota.set(cell, shift);
  return true;
};

/** One person's shift and day off trade places, within two weeks. */
const moveShift: Draw = (rota, random) => {
  const { days, staffCount } = rota.tables;
  const base = below(random, staffCount) * days;
  const day = below(random, days);
  const other = (day + 1 + below(random, Math.min(13, days - 1))) % days;
  return swapCells(rota, base + day, base + other);
};

/** Two people who both work trade shifts, on one day or on some days in a row. */
const tradeShifts: Draw = (rota, random) => {
  const { days, staffCount } = rota.tables;
  const one = below(random, staffCount) * days;
  const two = below(random, staffCount) * days;
  const from = below(random, days);
  const length = random() < 0.6 ? 1 : 2 + below(random, 4);
  let changed = false;
  for (let i = 0; i < length; i++) {
    const day = (from + i) % days;
    if (rota.cells[one + day] === OFF || rota.cells[two + day] === OFF) continue;
    if (swapCells(rota, one + day, two + day)) changed = true;
  }
  return changed;
};

/** Two people trade a day that only one of them works for a day that only the other works: hours and staffing stay. */
const tradeDays: Draw = (rota, random) => {
  const { days, staffCount } = rota.tables;
  const one = below(random, staffCount) * days;
  const two = below(random, staffCount) * days;
  const first = below(random, days);
  const working = rota.cells[one + first]! !== OFF;
  if (working === (rota.cells[two + first]! !== OFF)) return false;
  const offset = below(random, days);
  for (let i = 0; i < days; i++) {
    const day = (offset + i) % days;
    const swapped = (rota.cells[one + day]! !== OFF) !== working && (rota.cells[two + day]! !== OFF) === working;
    if (!swapped) continue;
    return swapCells(rota, one + first, two + first) && swapCells(rota, one + day, two + day);
  }
  return false;
};

/**
 * Someone who lacks supervision trades a shift, or a day off, of its weekday with a person who can attend then; a day
 * off is paid back on another day that only she works.
 */
const tradeForSupervision: Draw = (rota, random) => {
  const { staffCount, days, weeks, model } = rota.tables;
  const short = drawShortOfSupervision(rota, random);
  if (short < 0 || model.supervision === null) return false;
  const day = below(random, weeks) * 7 + model.supervision.weekday - 1;
  const other = below(random, staffCount);
  const [one, two] = [short * days, other * days];
  if (attendsOn(rota, one + day) || !attendsOn(rota, two + day)) return false;
  const wasOff = rota.cells[one + day] === OFF;
  if (!swapCells(rota, one + day, two + day)) return false;
  const offset = below(random, days);
  for (let i = 0; wasOff && i < days; i++) {
    const back = (offset + i) % days;
    if (back === day || rota.cells[one + back] === OFF || rota.cells[two + back] !== OFF) continue;
    return swapCells(rota, one + back, two + back);
  }
  return true;
};

/** Draws with the share up to which each is taken; the last holds the rota engine's own moves, whole weekends too. */
const DRAWS: readonly (readonly [upTo: number, draw: Draw])[] = [
  [0.04, tradeForSupervision],
  [0.17, changeShift],
  [0.7, moveShift],
  [0.77, tradeShifts],
  [0.9, tradeDays],
  [1, randomMove],
];

/** Share of draws that go back towards a rota to stay near, where there is one. */
const RESTORE_SHARE = 0.25;

/**
 * A cell that has become another is put back: traded with someone who has its old value that day, then perhaps on
 * another day that both have traded too; or traded with another day of the person; or alone.
 */
function restoreCell(rota: RotaState, random: Random, near: Int8Array): boolean {
  const { days, staffCount } = rota.tables;
  const cell = drawChanged(rota, random, near);
  if (cell < 0) return false;
  const day = cell % days;
  const draw = random();
  if (draw < 0.6) {
    const offset = below(random, staffCount);
    for (let i = 0; i < staffCount; i++) {
      const other = ((offset + i) % staffCount) * days + day;
      if (rota.cells[other] !== near[cell] || near[other] === near[cell] || !swapCells(rota, cell, other)) continue;
      if (draw < 0.3) restorePair(rota, { one: cell - day, two: other - day, near });
      return true;
    }
  }
  if (draw < 0.85) {
    const offset = below(random, days);
    for (let i = 0; i < days; i++) {
      const other = cell - day + ((offset + i) % days);
      if (rota.cells[other] === near[cell] && near[other] !== near[cell]) return swapCells(rota, cell, other);
    }
  }
  if (!fits(rota, cell, near[cell]!)) return false;
  rota.set(cell, near[cell]!);
  return true;
}

/** Takes back the first other day that two people (by the first cell of their rows) have traded. */
function restorePair(rota: RotaState, of: { one: number; two: number; near: Int8Array }): void {
  const { cells, tables } = rota;
  const { one, two, near } = of;
  for (let day = 0; day < tables.days; day++) {
    const [a, b] = [one + day, two + day];
    if (cells[a] === near[a] || cells[a] !== near[b] || cells[b] !== near[a]) continue;
    swapCells(rota, a, b);
    return;
  }
}

/** A cell that is not what it should stay, or -1. */
function drawChanged({ cells }: RotaState, random: Random, near: Int8Array): number {
  const offset = below(random, cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = (offset + i) % cells.length;
    if (near[cell] !== UNDECIDED && near[cell] !== cells[cell]) return cell;
  }
  return -1;
}

/** Draws a change of a few cells that may well keep the rules; the caller asks the rota whether it does. */
export function drawRotaChange(rota: RotaState, random: Random): boolean {
  const { near } = rota.tables;
  if (near !== null && random() < RESTORE_SHARE && restoreCell(rota, random, near)) return true;
  const draw = random();
  for (let i = 0; i < DRAWS.length; i++) if (draw < DRAWS[i]![0]) return DRAWS[i]![1](rota, random);
  return false;
}
