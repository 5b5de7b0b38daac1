import { MINUTES_PER_DAY, mod } from '../../domain/time/clock';
import type { DatedAgreement } from '../../domain/working-time/limit';
import type { Model, StaffModel } from '../model/model';
import type { RotaState } from '../rota/rota-state';
import { lawFrame, limitOn, redDaysAround, type LawFrame } from '../rules/law/law-frame';
import { AVERAGED_DAYS, zonesWithin } from '../rules/law/sundays';
import type { RedZone } from '../../domain/calendar/red-zones';

/** The cells of a line whose shifts reach into one red zone. */
interface ZoneCells {
  readonly rotaDays: readonly number[];
  /** `reaches[i][shift]`: whether a shift on `rotaDays[i]` reaches into the zone. */
  readonly reaches: readonly Uint8Array[];
}

/** Red zones of one turn of a rota, and how the law counts them for each person (see `rules/law/sundays.ts`). */
interface RedTurn {
  /** Of 26 weeks from the turn's start, each with the zone before it. */
  readonly zones: readonly { readonly zone: ZoneCells; readonly before: ZoneCells }[];
  /** The first so many of `zones` have a red day in the turn itself. */
  readonly inTurn: number;
  /** By person: whether an agreement lets every other zone be worked, in place of one after each that is free. */
  readonly averaged: readonly boolean[];
}

export type RedDays = readonly RedTurn[];

/** The red zones that a search minds: those of every turn that the plan reaches. */
export function redDaysOf(model: Model, agreements: readonly DatedAgreement[] = []): RedDays {
  const turns = Math.max(1, Math.ceil(model.planWeeks / model.rotaWeeks));
  return Array.from({ length: turns }, (_, turn) => {
    const { rotaWeeks } = model;
    const redDays = redDaysAround({ start: model.case.start, rotaWeeks, turn });
    return redTurnOf(lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null }));
  });
}

function redTurnOf(frame: LawFrame): RedTurn {
  const { model, firstDay } = frame;
  const zones = zonesWithin(frame, { from: firstDay, to: firstDay + AVERAGED_DAYS });
  const turn = { from: firstDay, to: firstDay + model.rotaDays };
  const averagedFor = (person: StaffModel): boolean =>
    limitOn(frame, { rule: 'redDayAveraging', person, day: firstDay }).value;
  return {
    zones: zones.map(({ zone, before }) => ({ zone: cellsOf(model, zone), before: cellsOf(model, before) })),
    inTurn: zonesWithin(frame, turn).length,
    averaged: model.staff.map(averagedFor),
  };
}

function cellsOf(model: Model, zone: RedZone): ZoneCells {
  const first = (zone.days[0] ?? 0) - 1;
  const days = Array.from({ length: (zone.days.at(-1) ?? first) - first + 1 }, (_, i) => first + i);
  return {
    rotaDays: days.map((day) => mod(day, model.rotaDays)),
    reaches: days.map((day) =>
      Uint8Array.from(model.shifts, ({ start, end }) =>
        Number(day * MINUTES_PER_DAY + start < zone.end && day * MINUTES_PER_DAY + end > zone.start),
      ),
    ),
  };
}

/** Red zones that people work beyond what the law lets them, summed over everyone in the rota as it stands. */
export function redZonesTooMany(rota: RotaState, redDays: RedDays): number {
  const { staffCount, days } = rota.tables;
  let tooMany = 0;
  for (const turn of redDays) {
    for (let staff = 0; staff < staffCount; staff++) {
      const count = turn.averaged[staff] === true ? beyondHalf : followingPairs;
      tooMany += count(turn, rota.cells, staff * days);
    }
  }
  return tooMany;
}

function beyondHalf({ zones }: RedTurn, cells: Int8Array, base: number): number {
  let worked = 0;
  for (const { zone } of zones) if (works(zone, cells, base)) worked++;
  return Math.max(0, worked - Math.floor(zones.length / 2));
}

function followingPairs({ zones, inTurn }: RedTurn, cells: Int8Array, base: number): number {
  let pairs = 0;
  for (let i = 0; i < inTurn; i++) {
    const { zone, before } = zones[i]!;
    if (works(zone, cells, base) && works(before, cells, base)) pairs++;
  }
  return pairs;
}

function works({ rotaDays, reaches }: ZoneCells, cells: Int8Array, base: number): boolean {
  for (let i = 0; i < rotaDays.length; i++) {
    const shift = cells[base + rotaDays[i]!]!;
    if (shift >= 0 && reaches[i]![shift] === 1) return true;
  }
  return false;
}
