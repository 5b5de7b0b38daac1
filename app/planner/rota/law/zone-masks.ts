import { mod } from '../../../domain/time/clock';
import type { LawFrame } from '../../rules/law/law-frame';
import { datedShift } from '../../rules/law/law-line';
import { AVERAGED_DAYS, zonesWithin } from '../../rules/law/sundays';

/** Red zones of a turn as bits, the one before the first among them as bit 0. */
export interface ZoneMasks {
  /** 32-bit words that hold a bit for each zone. */
  readonly words: number;
  /** Rota days on which a shift can reach into a zone. */
  readonly days: Int32Array;
  /** Index `(rotaDay * shifts + shift) * words + word`: the zones that the shift reaches into. */
  readonly reached: Int32Array;
  /** The same, of days in the turn itself. */
  readonly reachedInTurn: Int32Array;
  /** Zones that a person is to be free in after one that she worked in: those with a red day in the turn. */
  readonly following: Int32Array;
  /** Zones of half a year, and how many of them may be worked. */
  readonly averaged: Int32Array;
  readonly most: number;
}

export function zoneMasks(frame: LawFrame): ZoneMasks {
  const { model, firstDay } = frame;
  const { rotaDays, shifts } = model;
  const until = (days: number) => zonesWithin(frame, { from: firstDay, to: firstDay + days });
  const all = until(Math.max(AVERAGED_DAYS, rotaDays));
  const zones = [...all.slice(0, 1).map(({ before }) => before), ...all.map(({ zone }) => zone)];
  const words = Math.ceil(zones.length / 32);
  const reached = new Int32Array(rotaDays * shifts.length * words);
  const reachedInTurn = new Int32Array(reached.length);
  const days = new Set<number>();
  zones.forEach((zone, bit) => {
    for (let day = zone.days[0]! - 1; day <= zone.days.at(-1)!; day++) {
      for (const shift of shifts) {
        const { start, end } = datedShift(frame, { shift, day });
        if (start >= zone.end || end <= zone.start) continue;
        const rotaDay = mod(day, rotaDays);
        const at = (rotaDay * shifts.length + shift.index) * words + (bit >> 5);
        days.add(rotaDay);
        reached[at] = reached[at]! | (1 << (bit & 31));
        if (day >= firstDay && day < firstDay + rotaDays) reachedInTurn[at] = reachedInTurn[at]! | (1 << (bit & 31));
      }
    }
  });
  const averaged = until(AVERAGED_DAYS).length;
  return {
    words,
    days: Int32Array.from(days),
    reached,
    reachedInTurn,
    following: firstBits(words, until(rotaDays).length),
    averaged: firstBits(words, averaged),
    most: Math.floor(averaged / 2),
  };
}

/** Bits 1 to `count`. */
function firstBits(words: number, count: number): Int32Array {
  const mask = new Int32Array(words);
  for (let bit = 1; bit <= count; bit++) mask[bit >> 5] = mask[bit >> 5]! | (1 << (bit & 31));
  return mask;
}

/** Red zones that a row works beyond half of those of half a year. */
export function zonesBeyondHalf(masks: ZoneMasks, row: { worked: Int32Array }): number {
  let count = 0;
  for (let word = 0; word < masks.words; word++) count += bitsIn(row.worked[word]! & masks.averaged[word]!);
  return Math.max(0, count - masks.most);
}

/** Red zones that a row works in right after another one that it works in. */
export function zonesInARow(masks: ZoneMasks, row: { worked: Int32Array; workedInTurn: Int32Array }): number {
  let count = 0;
  let carried = 0;
  for (let word = 0; word < masks.words; word++) {
    const worked = row.worked[word]!;
    const afterWorked = (worked << 1) | carried;
    carried = worked >>> 31;
    count += bitsIn(row.workedInTurn[word]! & afterWorked & masks.following[word]!);
  }
  return count;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
