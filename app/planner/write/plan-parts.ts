import type { IsoDate } from '../../domain/brand';
import type { Plan, PlannedVisit, UnassignedVisit } from '../../domain/case/plan';
import { recordOf } from '../../domain/record';
import { clockOf, isoDateOf, weekdayOf } from '../../domain/time/clock';
import type { Model, Rota, UnplacedVisit } from '../model/model';
import type { PlanView } from '../rules/plan-view';

/** The rows of a rota as a plan holds them. */
export const rotaLines = (model: Model, rota: Rota): Plan['rota'] =>
  recordOf(
    model.staff.map((person) => {
      const cells = Array.from(rota[person.index]!, (cell) => model.shifts[cell]?.code ?? null);
      return [person.id, cells] as const;
    }),
  );

/** Rota, teams and visits as a plan holds them; visits in the order of date, start, visit id. */
export function planBody(model: Model, plan: PlanView): Pick<Plan, 'rota' | 'teams' | 'visits'> {
  const { rota, teams } = plan.solution;
  const idOf = (staff: number) => model.staff[staff]!.id;
  return {
    rota: rotaLines(model, rota),
    teams: recordOf(
      model.recipients.map((recipient) => {
        const team = teams[recipient.index]!;
        return [recipient.id, { primary: idOf(team.primary), members: team.members.map(idOf) }] as const;
      }),
    ),
    visits: plan.entries.map((entry): PlannedVisit => ({
      recipient: model.recipients[entry.visit.recipient]!.id,
      visit: entry.visit.id,
      date: dateOf(model, entry.day),
      start: clockOf(entry.start),
      staff: entry.staff.map(idOf),
    })),
  };
}

/** The date of a day counted from the case's start. */
export const dateOf = (model: Model, day: number): IsoDate => isoDateOf(model.startEpochDay + day);

/** Where an unplaced occurrence belongs; a movable one is named by the first allowed day of its week. */
export function placeOfUnplaced(
  model: Model,
  { visit, day }: UnplacedVisit,
): Pick<UnassignedVisit, 'recipient' | 'visit' | 'date'> {
  const spec = model.visits[visit]!;
  const monday = Math.floor(day / 7) * 7;
  const allowed = [0, 1, 2, 3, 4, 5, 6].find((i) => spec.movable?.weekdays.has(weekdayOf(monday + i))) ?? 0;
  return {
    recipient: model.recipients[spec.recipient]!.id,
    visit: spec.id,
    date: dateOf(model, spec.movable ? monday + allowed : day),
  };
}
