import type { Random } from '../random';
import type { RotaState } from './rota-state';

/**
 * A move changes a few cells of the state, within the cells' domains, and leaves commit or rollback to the caller.
 * It says whether it changed anything.
 */
type RotaMove = (state: RotaState, random: Random) => boolean;

const below = (random: Random, n: number): number => (random() * n) | 0;

/** Another number below `n`, or the same where there is no other. */
function otherBelow(random: Random, not: { n: number; than: number }): number {
  return not.n < 2 ? not.than : (not.than + 1 + below(random, not.n - 1)) % not.n;
}

const fits = (state: RotaState, cell: number, shift: number): boolean =>
  state.tables.allowed[cell * (state.tables.shiftCount + 1) + shift + 1] === 1;

/** Puts another value of its domain into one cell. */
const changeCell: RotaMove = (state, random) => {
  const cell = below(random, state.cells.length);
  const domain = state.tables.domain[cell]!;
  if (domain.length < 2) return false;
  const shift = domain[below(random, domain.length)]!;
  if (shift === state.cells[cell]) return false;
  state.set(cell, shift);
  return true;
};

/** Swaps two cells when both values fit. */
function swapCells(state: RotaState, a: number, b: number): boolean {
  const shiftA = state.cells[a]!;
  const shiftB = state.cells[b]!;
  if (shiftA === shiftB || !fits(state, a, shiftB) || !fits(state, b, shiftA)) return false;
  state.set(a, shiftB);
  state.set(b, shiftA);
  return true;
}

/** Swaps two days of one person: her hours stay. */
const swapDays: RotaMove = (state, random) => {
  const { days, staffCount } = state.tables;
  const base = below(random, staffCount) * days;
  const day = below(random, days);
  return swapCells(state, base + day, base + otherBelow(random, { n: days, than: day }));
};

/** Swaps two people on one to seven days in a row: the staffing stays, skills and absence apart. */
const swapPeople: RotaMove = (state, random) => {
  const { days, staffCount } = state.tables;
  const one = below(random, staffCount);
  const two = otherBelow(random, { n: staffCount, than: one });
  const from = below(random, days);
  const length = random() < 0.5 ? 1 : 1 + below(random, 7);
  return swapSpan(state, { one, two, from, length });
};

function swapSpan(state: RotaState, span: { one: number; two: number; from: number; length: number }): boolean {
  const { days } = state.tables;
  let changed = false;
  for (let i = 0; i < span.length; i++) {
    const day = (span.from + i) % days;
    if (swapCells(state, span.one * days + day, span.two * days + day)) changed = true;
  }
  return changed;
}

/** Two people trade two days, so that hours and staffing both can stay. */
const tradeDays: RotaMove = (state, random) => {
  const { days, staffCount } = state.tables;
  const one = below(random, staffCount);
  const two = otherBelow(random, { n: staffCount, than: one });
  const first = below(random, days);
  const a = state.cells[one * days + first]!;
  const b = state.cells[two * days + first]!;
  if (a === b) return false;
  const offset = below(random, days);
  for (let i = 0; i < days; i++) {
    const day = (offset + i) % days;
    if (day === first || state.cells[one * days + day] !== b || state.cells[two * days + day] !== a) continue;
    if (!swapCells(state, one * days + first, two * days + first)) return false;
    swapCells(state, one * days + day, two * days + day);
    return true;
  }
  return false;
};

/** Moves the weekend of one person to another week, alone or with another person's the other way. */
const moveWeekend: RotaMove = (state, random) => {
  const { days, weeks, staffCount } = state.tables;
  if (weeks < 2) return false;
  const one = below(random, staffCount);
  const week = below(random, weeks);
  const other = otherBelow(random, { n: weeks, than: week });
  const friday = random() < 0.2 ? 4 : 5;
  let changed = false;
  for (let weekday = friday; weekday < 7; weekday++) {
    if (swapCells(state, one * days + week * 7 + weekday, one * days + other * 7 + weekday)) changed = true;
  }
  if (changed && random() < 0.6) {
    const two = otherBelow(random, { n: staffCount, than: one });
    for (let weekday = friday; weekday < 7; weekday++) {
      swapCells(state, two * days + week * 7 + weekday, two * days + other * 7 + weekday);
    }
  }
  return changed;
};

/** Swaps two people on a weekend, and on the days before it where the draw says so. */
const swapWeekend: RotaMove = (state, random) => {
  const { weeks, staffCount } = state.tables;
  const one = below(random, staffCount);
  const two = otherBelow(random, { n: staffCount, than: one });
  const friday = random() < 0.2 ? 1 : 0;
  return swapSpan(state, { one, two, from: below(random, weeks) * 7 + 5 - friday, length: 2 + friday });
};

/** Rotates all weekends of one person by whole weeks, alone or with another person's the other way. */
const rotateWeekends: RotaMove = (state, random) => {
  const { weeks, staffCount } = state.tables;
  if (weeks < 2) return false;
  const by = 1 + below(random, weeks - 1);
  const one = below(random, staffCount);
  const changed = rotateSpan(state, { staff: one, by });
  if (random() < 0.5) rotateSpan(state, { staff: otherBelow(random, { n: staffCount, than: one }), by: weeks - by });
  return changed;
};

/** Gives each weekend what stands `by` weeks before, where it fits. */
function rotateSpan(state: RotaState, span: { staff: number; by: number }): boolean {
  const { days, weeks } = state.tables;
  const base = span.staff * days;
  const before = state.cells.slice(base, base + days);
  let changed = false;
  for (let week = 0; week < weeks; week++) {
    for (let weekday = 5; weekday < 7; weekday++) {
      const cell = week * 7 + weekday;
      const shift = before[((week + weeks - span.by) % weeks) * 7 + weekday]!;
      if (shift === before[cell] || !fits(state, base + cell, shift)) continue;
      state.set(base + cell, shift);
      changed = true;
    }
  }
  return changed;
}

/** Draws and makes one move: single cells and days most often, whole weekends now and then. */
export function randomMove(state: RotaState, random: Random): boolean {
  const draw = random();
  if (draw < 0.25) return changeCell(state, random);
  if (draw < 0.45) return swapDays(state, random);
  if (draw < 0.68) return swapPeople(state, random);
  if (draw < 0.88) return tradeDays(state, random);
  if (draw < 0.92) return moveWeekend(state, random);
  if (draw < 0.96) return rotateWeekends(state, random);
  return swapWeekend(state, random);
}
