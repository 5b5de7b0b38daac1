import type { RotaTables } from '../rota/rota-tables';

/** What a shift is to a line, by its index: minutes from 00:00 of its day, paid minutes, night or not. */
export interface LineShifts {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly paid: Int32Array;
  readonly night: Uint8Array;
  /** Index `weekday * count + shift`: bit 1 touches Saturday, bit 2 touches Sunday. */
  readonly touches: Uint8Array;
}

/** Limits on the order of shifts in one line. A limit of `Infinity` (or `-1` where named) asks for nothing. */
export interface OrderLimits {
  /** Minutes between two shifts; -Infinity for none. */
  readonly dailyRest: number;
  /** Minutes around a day off in each window; -1 for no such day at all. */
  readonly weeklyRest: number;
  readonly rolling: boolean;
  readonly maxShifts: number;
  readonly maxNights: number;
  readonly weekMinutes: number;
  readonly weekendEvery: number;
}

/** Everything that makes one person's line legal, coverage apart. */
export interface LineLimits {
  readonly days: number;
  readonly order: OrderLimits;
  /** Index `day * (shifts + 1) + value + 1`: 1 where OFF (-1) or the shift may stand. */
  readonly allowed: Uint8Array;
  /** Tables like `allowed`, of which a line is to fit one; left out or empty where nothing of the kind is asked. */
  readonly choices?: readonly Uint8Array[];
  /** Paid minutes of the whole line, both ends included. */
  readonly paidLeast: number;
  readonly paidMost: number;
}

/** The shifts of the tables in the shape that lines read. */
export function lineShifts(tables: RotaTables): LineShifts {
  const { shiftCount: count, start, end, paid, night, touches } = tables;
  return { count, start, end, paid, night, touches };
}

/** The limits that the engine's own tables put on a person's line. */
export function lineLimits(tables: RotaTables, staff: number): LineLimits {
  const { days, shiftCount } = tables;
  const limits = tables.limitsOf[staff] ?? tables.limits;
  const width = days * (shiftCount + 1);
  return {
    days,
    order: {
      dailyRest: limits.dailyRest,
      weeklyRest: limits.weeklyRest,
      rolling: limits.rolling,
      maxShifts: limits.maxShifts,
      maxNights: limits.maxNights,
      weekMinutes: limits.weekMinutes,
      weekendEvery: tables.weekendEvery[staff] ?? 1,
    },
    // A fixed value that own codes or weekdays off forbid breaks a rule, whatever else stands in the line.
    allowed: tables.allowed
      .slice(staff * width, (staff + 1) * width)
      .map((may, at) => (tables.cellHard[staff * width + at] === 0 ? may : 0)),
    paidLeast: tables.paidLeast[staff] ?? 0,
    paidMost: tables.paidMost[staff] ?? 0,
  };
}
