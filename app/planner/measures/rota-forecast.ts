import type { RecipientId } from '../../domain/brand';
import { meanOf } from '../../domain/continuity/measures';
import type { PlanningCase } from '../../domain/case/planning-case';
import { mod, weekdayOf } from '../../domain/time/clock';
import { makerTable } from '../bounds/makers';
import { recipientBounds } from '../bounds/plan-bounds';
import { buildModel } from '../model/build-model';
import { OFF, type Model, type PlacedVisit, type Rota, type VisitModel } from '../model/model';
import { viewOf } from '../rules/plan-view';

/** The cells of each line in the order of the case's staff: a shift code, or `null` on a day off. */
export type CodedLines = readonly (readonly (string | null)[])[];

/** What a rota leaves room for, for the recipients of one tier together. */
export interface TierForecast {
  /** `null` for recipients without a tier. */
  readonly tier: string | null;
  readonly size: number;
  /** Fewest different faces in 14 days that the rota allows, mean over the recipients. */
  readonly floor: number | null;
  /** The same of each recipient who has a value, by id. */
  readonly floors: readonly (readonly [recipient: RecipientId, floor: number])[];
  /** Visits that nobody on shift could make. They bind nobody, so that they lower the floor. */
  readonly unmakeable: number;
}

/**
 * The floor of a rota by tier before any visit is placed: fixed visits on their days, movable ones as often a week as
 * they are granted, each made by whoever is on shift and able. Capacity is left out, so that no plan has fewer faces.
 */
export function forecastOf(model: Model, rota: Rota): TierForecast[] {
  const placed = model.visits.flatMap((visit) => occurrencesOf(model, visit));
  const solution = { rota, teams: [], placed, unplaced: [] };
  const bounds = recipientBounds(model, viewOf(model, solution));
  const makers = makerTable(model, rota);
  const unmakeable = (visit: VisitModel): number => {
    const makeable = (day: number) => makers.of(visit, day).people !== 0n;
    if (!visit.movable) return visit.fixedDays.filter((day) => !makeable(day)).length;
    const { weekdays, timesPerWeek } = visit.movable;
    return weeksOf(model).reduce((sum, week) => {
      const days = week.filter((day) => weekdays.has(weekdayOf(day)) && makeable(day));
      return sum + Math.max(0, timesPerWeek - days.length);
    }, 0);
  };
  const tiers = new Set(model.recipients.map(({ source }) => source.tier ?? null));
  return [...tiers].sort(byName).map((tier) => {
    const members = model.recipients.filter(({ source }) => (source.tier ?? null) === tier);
    const floors = members.flatMap(({ id, index }): TierForecast['floors'] => {
      const floor = bounds[index]?.m14Floor ?? null;
      return floor === null ? [] : [[id, floor]];
    });
    return {
      tier,
      size: members.length,
      floor: meanOf(floors.map(([, floor]) => floor)),
      floors,
      unmakeable: members.flatMap(({ visits }) => visits).reduce((sum, visit) => sum + unmakeable(visit), 0),
    };
  });
}

/** The same of lines as they are written down. */
export function forecastOfLines(planningCase: PlanningCase, lines: CodedLines): TierForecast[] {
  const model = buildModel(planningCase);
  const shiftOf = new Map<string, number>(model.shifts.map(({ code, index }) => [code, index]));
  const rota = lines.map((line) => Int8Array.from(line, (code) => shiftOf.get(code ?? '') ?? OFF));
  return forecastOf(model, rota);
}

const byName = (a: string | null, b: string | null): number => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'nb');

const weeksOf = ({ planWeeks }: Model): number[][] =>
  Array.from({ length: planWeeks }, (_, week) => Array.from({ length: 7 }, (_day, i) => week * 7 + i));

/** Every occurrence of a visit. A movable one stands on the first of its weekdays; the floor asks only how many a week. */
function occurrencesOf(model: Model, visit: VisitModel): PlacedVisit[] {
  const on = (day: number): PlacedVisit => ({ visit: visit.index, day, start: visit.earliest, staff: [] });
  if (!visit.movable) return visit.fixedDays.map(on);
  const { weekdays, timesPerWeek } = visit.movable;
  return weeksOf(model).flatMap((week) => {
    const days = week.filter((day) => weekdays.has(weekdayOf(day)));
    return Array.from({ length: timesPerWeek }, (_, i) => on(days[mod(i, days.length)] ?? week[0] ?? 0));
  });
}
