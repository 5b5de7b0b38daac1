import type { Code, IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { DEFAULT_RULES } from '~/domain/case/planning-case';
import { WEEKDAYS, type Weekday } from '~/domain/time/clock';
import { loadCase } from '~/platform/case-store/load-case.server';
import { loadLines } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { likelyWalkers } from './rolling-people';

export interface RollingPerson {
  readonly id: string;
  readonly name: string;
  readonly positionPercent: number;
  readonly codes: readonly Code[];
  readonly offWeekdays: readonly Weekday[];
  readonly weekendEvery: number;
  /** The line of the version that the rolling rota is made from. */
  readonly line: Plan['rota'][keyof Plan['rota']];
}

export interface RollingCode {
  readonly id: string;
  readonly code: Code;
  readonly name: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly paidMinutes: number;
  /** The fewest people by weekday, Monday first. */
  readonly min: readonly number[];
}

/** What a leader sets a rolling rota up from. */
export interface RollingPage {
  readonly rotaName: string;
  readonly weeks: number;
  readonly version: { readonly id: string; readonly number: number };
  readonly people: readonly RollingPerson[];
  readonly codes: readonly RollingCode[];
  /** People who could well walk it: the ids. */
  readonly suggested: readonly string[];
  readonly fullTimeWeeklyMinutes: number;
  readonly mostWorkDays: number;
}

/** `null` where there is no rota yet, or nobody in it. */
export async function rollingPage(
  db: Db,
  wanted: { versionId: string | null; today: IsoDate },
): Promise<RollingPage | null> {
  const shown = await shownVersion(db, wanted);
  if (!shown) return null;
  const { rota, version } = shown;
  const [planningCase, lines, staff, shiftCodes] = await Promise.all([
    loadCase(db, { rotaId: rota.id }),
    loadLines(db, version.id),
    db.staff.findMany({ select: { id: true, reference: true } }),
    db.shiftCode.findMany({ select: { id: true, code: true, name: true } }),
  ]);
  const idOf = new Map(staff.map(({ id, reference }) => [reference, id]));
  const people = planningCase.staff.map((person) => ({
    id: idOf.get(person.id) ?? person.id,
    name: person.name ?? person.id,
    positionPercent: person.positionPercent,
    codes: person.codes,
    offWeekdays: person.offWeekdays ?? [],
    weekendEvery: person.weekendEvery ?? 3,
    line: lines[person.id] ?? [],
  }));
  if (people.length === 0) return null;
  const rules = { ...DEFAULT_RULES, ...planningCase.rules };
  return {
    rotaName: rota.name,
    weeks: rota.weeks,
    version: { id: version.id, number: version.number },
    people,
    codes: planningCase.shiftCodes.flatMap(({ code, start, end, paidMinutes }) => {
      const stored = shiftCodes.find((one) => one.code === code);
      if (!stored) return [];
      const least = (weekday: Weekday): number =>
        planningCase.demand.find((row) => row.weekday === weekday && row.code === code)?.min ?? 0;
      return [{ ...stored, code, startTime: start, endTime: end, paidMinutes, min: WEEKDAYS.map(least) }];
    }),
    suggested: likelyWalkers(people, rota.weeks).map(({ id }) => id),
    fullTimeWeeklyMinutes: rules.fullTimeWeeklyMinutes,
    mostWorkDays: rules.maxConsecutiveShifts,
  };
}
