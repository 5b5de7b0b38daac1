import { elapsedMinutes, type ClockChange } from '../../../domain/calendar/clock-changes';
import { MINUTES_PER_DAY } from '../../../domain/time/clock';
import { OFF } from '../../model/model';
import { COUNTED_DAYS_A_WEEK, NIGHT_WEEKS, REGULAR_NIGHTS_A_WEEK } from '../../rules/law/night-average';
import { REST_ON_RED_DAYS } from '../../rules/law/sundays';
import { TOTAL_WEEKS } from '../../rules/law/total-week';
import { pointsFor } from '../judge-rest';
import { HARD, LAW } from '../rota-weights';
import type { LawTables } from './law-tables';
import { DAYS_AFTER_TURN, type LawPerson, type LawTurn } from './law-turn';
import { zonesBeyondHalf, zonesInARow } from './zone-masks';

/**
 * Judges rows of a rota by the law on their real dates. The points are 0 exactly where a row that keeps the case's hard
 * rules breaks no rule of the law (`judgeLaw`), apart from what nobody can keep (see `cellPoints`). What the hard rules
 * give already is not looked at again.
 */
export class LawJudge {
  private readonly law: LawTables;
  private readonly cells: Int8Array;
  /** Scratch: free minutes around each day from a turn's first, work of each week, zones worked. */
  private readonly free: Float64Array;
  private readonly weeks: Float64Array;
  private readonly zones: { readonly worked: Int32Array; readonly workedInTurn: Int32Array };

  constructor(law: LawTables, cells: Int8Array) {
    const words = Math.max(...law.turns.map(({ zones }) => zones.words));
    this.law = law;
    this.cells = cells;
    this.free = new Float64Array(law.days + DAYS_AFTER_TURN);
    this.weeks = new Float64Array(law.days / 7);
    this.zones = { worked: new Int32Array(words), workedInTurn: new Int32Array(words) };
  }

  /** Points of a person's row, over all turns that the plan reaches. */
  points(staff: number): number {
    const base = staff * this.law.days;
    let points = 0;
    for (const turn of this.law.turns) {
      const person = turn.people[staff]!;
      points += this.redZones(turn, person, base);
      if (turn.cells !== null) points += this.singleShifts(turn.cells, base);
      if (person.weeks) points += this.weekPoints(turn, person, base);
      if (person.rests) points += this.restPoints(turn, person, base);
    }
    return points;
  }

  private redZones({ zones }: LawTurn, { limits }: LawPerson, base: number): number {
    const { cells } = this;
    const { shiftCount } = this.law;
    const { worked, workedInTurn } = this.zones;
    const { words, days, reached, reachedInTurn } = zones;
    for (let word = 0; word < words; word++) worked[word] = workedInTurn[word] = 0;
    for (let i = 0; i < days.length; i++) {
      const day = days[i]!;
      const shift = cells[base + day]!;
      if (shift === OFF) continue;
      const at = (day * shiftCount + shift) * words;
      for (let word = 0; word < words; word++) {
        worked[word] = worked[word]! | reached[at + word]!;
        workedInTurn[word] = workedInTurn[word]! | reachedInTurn[at + word]!;
      }
    }
    return LAW.redZone * (limits.averaged ? zonesBeyondHalf(zones, this.zones) : zonesInARow(zones, this.zones));
  }

  private singleShifts(refused: Int32Array, base: number): number {
    const { cells } = this;
    const { days, shiftCount } = this.law;
    let points = 0;
    for (let cell = base; cell < base + days; cell++) {
      const shift = cells[cell]!;
      if (shift !== OFF) points += refused[cell * shiftCount + shift]!;
    }
    return points;
  }

  /** Hours of single weeks, and on average over four, eight and all weeks. */
  private weekPoints({ longer }: LawTurn, person: LawPerson, base: number): number {
    const { cells, weeks } = this;
    const { limits } = person;
    const { days, shiftCount, paid, night } = this.law;
    let nights = 0;
    let paidTotal = 0;
    for (let week = 0, day = 0; week < weeks.length; week++) {
      let work = 0;
      for (const end = day + 7; day < end; day++) {
        const shift = cells[base + day]!;
        if (shift === OFF) continue;
        paidTotal += paid[shift]!;
        nights += night[shift]!;
        work += paid[shift]! + (longer === null ? 0 : longer[day * shiftCount + shift]!);
      }
      weeks[week] = work;
    }
    let points = 0;
    for (let week = 0; week < weeks.length; week++) points += weekOver(weeks[week]! - limits.weekMinutes[week]!);
    points += weekOver((7 * paidTotal) / days - limits.averageWeek);
    if (person.totalWeek) {
      const worst = this.worstWeek(TOTAL_WEEKS);
      points += weekOver(this.averageFrom(worst, TOTAL_WEEKS) - limits.totalWeek[worst]!);
    }
    if (nights >= REGULAR_NIGHTS_A_WEEK * weeks.length) {
      const worst = this.worstWeek(NIGHT_WEEKS);
      points += weekOver(this.averageFrom(worst, NIGHT_WEEKS) / COUNTED_DAYS_A_WEEK - limits.nightDay[worst]!);
    }
    return points;
  }

  /** The first week of the worst so many in a row; the weeks repeat. */
  private worstWeek(length: number): number {
    let worst = 0;
    let most = -1;
    for (let week = 0; week < this.weeks.length; week++) {
      const average = this.averageFrom(week, length);
      if (average <= most) continue;
      most = average;
      worst = week;
    }
    return worst;
  }

  private averageFrom(week: number, length: number): number {
    const { weeks } = this;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += weeks[(week + i) % weeks.length]!;
    return sum / length;
  }

  /** Rest between shifts, in seven days, and on red days. A row without shifts rests. */
  private restPoints(turn: LawTurn, { limits }: LawPerson, base: number): number {
    const between = this.walkRests(turn, limits.dayRest, base);
    if (between < 0) return 0;
    const { free } = this;
    const { days, rolling } = this.law;
    let points = between;
    for (let from = 0; from < days; from += rolling ? 1 : 7) {
      let longest = 0;
      const enough = limits.weekRest[from]!;
      for (let day = from; day < from + 7 && longest < enough; day++) longest = Math.max(longest, free[day]!);
      if (longest < enough) points += HARD.weeklyRestPerWindow;
    }
    return limits.averaged ? points + this.redRestPoints(turn, limits.redRest) : points;
  }

  /** Four weeks, from any Monday, without a weekly rest on a red day. */
  private redRestPoints({ red }: LawTurn, rest: number): number {
    const { free } = this;
    let points = 0;
    for (let from = 0; from < this.law.days; from += 7) {
      let rests = false;
      for (let day = from; day < from + REST_ON_RED_DAYS && !rests; day++) rests = red[day] === 1 && free[day]! >= rest;
      if (!rests) points += LAW.redRest;
    }
    return points;
  }

  /** Fills `free` from the turn's first day on. Answers the points of rests that are too short, or -1 without shifts. */
  private walkRests({ clock, firstDay }: LawTurn, dayRest: Float64Array, base: number): number {
    const { cells, free } = this;
    const { days, start, end } = this.law;
    let before = -1;
    while (before >= -days && cells[base + days + before] === OFF) before--;
    if (before < -days) return -1;
    let ended = (firstDay + before) * MINUTES_PER_DAY + end[cells[base + days + before]!]!;
    let points = 0;
    let filled = 0;
    for (let day = 0, rotaDay = 0; filled < free.length; day++, rotaDay = rotaDay + 1 === days ? 0 : rotaDay + 1) {
      const shift = cells[base + rotaDay]!;
      if (shift === OFF) continue;
      const rest = passed(clock, { start: ended, end: (firstDay + day) * MINUTES_PER_DAY + start[shift]! });
      while (filled < day && filled < free.length) free[filled++] = rest;
      if (filled < free.length) free[filled++] = 0;
      if (before >= 0 && before < days && rest < dayRest[before]!) {
        points += HARD.dailyRest + pointsFor(dayRest[before]! - rest, HARD.dailyRestMinutesPerPoint);
      }
      before = day;
      ended = (firstDay + day) * MINUTES_PER_DAY + end[shift]!;
    }
    return points;
  }
}

/** Points of a week's work above a limit. */
const weekOver = (minutes: number): number =>
  minutes > 0 ? HARD.weekMinutes + pointsFor(minutes, HARD.weekMinutesPerPoint) : 0;

/** Minutes that really pass. Spans that no change of the clock lies in are told apart first: nearly all of them. */
function passed(clock: readonly ClockChange[], span: { start: number; end: number }): number {
  for (const { at, skipped } of clock) {
    if (at <= span.end && at + Math.max(0, skipped) > span.start) return elapsedMinutes(clock, span);
  }
  return span.end - span.start;
}
