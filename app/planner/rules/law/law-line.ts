import { MINUTES_PER_DAY, mod } from '../../../domain/time/clock';
import { OFF, type Rota, type ShiftModel, type StaffModel } from '../../model/model';
import { realMinutes, type LawFrame } from './law-frame';

/** A shift on its real day: wall minutes from 00:00 of the case's start, and the minutes that it is work. */
export interface DatedShift {
  readonly day: number;
  readonly shift: ShiftModel;
  readonly start: number;
  readonly end: number;
  /** Paid minutes; an hour more or less in a night when the clock is changed. */
  readonly workMinutes: number;
}

/** A person's line through one turn. The rota repeats before and after it. */
export interface LawLine {
  readonly person: StaffModel;
  /** The cells of the rota, `null` on a day off. */
  readonly cells: readonly (ShiftModel | null)[];
  /** Shifts of the turn in order. */
  readonly shifts: readonly DatedShift[];
  /** The shift of any day. */
  readonly on: (day: number) => ShiftModel | null;
}

export function lawLine(frame: LawFrame, rota: Rota, person: StaffModel): LawLine {
  const { model, firstDay } = frame;
  const row = rota[person.index];
  const cells = Array.from({ length: model.rotaDays }, (_, day) => {
    const cell = row?.[day] ?? OFF;
    return cell === OFF ? null : (model.shifts[cell] ?? null);
  });
  const shifts = cells.flatMap((shift, day) => (shift ? [datedShift(frame, { shift, day: firstDay + day })] : []));
  return { person, cells, shifts, on: (day) => cells[mod(day, cells.length)] ?? null };
}

export function datedShift(frame: LawFrame, { shift, day }: { shift: ShiftModel; day: number }): DatedShift {
  const start = day * MINUTES_PER_DAY + shift.start;
  const end = day * MINUTES_PER_DAY + shift.end;
  const change = realMinutes(frame, { start, end }) - (end - start);
  return { day, shift, start, end, workMinutes: shift.paidMinutes + change };
}

/** The shift that follows the last of the turn: the first of the next one. `null` for a line without shifts. */
export function afterTurn(frame: LawFrame, line: LawLine): DatedShift | null {
  const first = line.shifts[0];
  return first ? datedShift(frame, { shift: first.shift, day: first.day + frame.model.rotaDays }) : null;
}

/** Each shift of the turn with the one that comes after it. */
export function followingPairs(frame: LawFrame, line: LawLine): { before: DatedShift; after: DatedShift }[] {
  const next = afterTurn(frame, line);
  return line.shifts.flatMap((before, i) => {
    const after = line.shifts[i + 1] ?? next;
    return after ? [{ before, after }] : [];
  });
}

/** Paid minutes of each week of the rota. */
export function weekMinutesOf(line: LawLine): number[] {
  const weeks = Array.from({ length: line.cells.length / 7 }, () => 0);
  line.cells.forEach((shift, day) => {
    if (shift) weeks[Math.floor(day / 7)]! += shift.paidMinutes;
  });
  return weeks;
}
