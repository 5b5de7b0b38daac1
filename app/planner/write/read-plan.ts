import type { Code, IsoDate, StaffId, VisitId } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import { epochDayOf, minutesOf } from '../../domain/time/clock';
import { OFF, type Model, type Rota, type Solution, type UnplacedVisit } from '../model/model';

/** The parts of a plan that a solution is made of. */
export type PlanSource = Pick<Plan, 'rota' | 'teams' | 'visits' | 'unassigned'>;

/** A plan of this case as numbers. The plan must belong to the case; an unknown id throws. */
export function solutionOf(model: Model, plan: PlanSource): Solution {
  const staff = places<StaffId>(model.staff.map((person) => person.id));
  const visit = places<VisitId>(model.visits.map(({ id }) => id));
  const dayOf = (date: IsoDate): number => epochDayOf(date) - model.startEpochDay;
  return {
    rota: rotaOf(model, plan),
    teams: model.recipients.map(({ id }) => {
      const { primary, members } = plan.teams[id]!;
      return { primary: staff(primary), members: members.map(staff) };
    }),
    placed: plan.visits.map((entry) => ({
      visit: visit(entry.visit),
      day: dayOf(entry.date),
      start: minutesOf(entry.start),
      staff: entry.staff.map(staff),
    })),
    unplaced: unplacedOf(model, plan, { visit, dayOf }),
  };
}

/** The lines of a plan of this case as numbers. */
export function rotaOf(model: Model, plan: Pick<PlanSource, 'rota'>): Rota {
  const shift = places<Code>(model.shifts.map(({ code }) => code));
  return model.staff.map(({ id }) =>
    Int8Array.from(plan.rota[id] ?? [], (code) => (code === null ? OFF : shift(code))),
  );
}

interface Reader {
  readonly visit: (id: VisitId) => number;
  readonly dayOf: (date: IsoDate) => number;
}

/** Undated occurrences go to the weeks that lack one, first week first, and to day -1 when no week does. */
function unplacedOf(model: Model, plan: PlanSource, { visit, dayOf }: Reader): UnplacedVisit[] {
  const listed = model.visits.map(() => Array.from({ length: model.planWeeks }, () => 0));
  const count = (index: number, day: number): void => {
    const weeks = listed[index]!;
    const week = Math.floor(day / 7);
    if (week >= 0 && week < weeks.length) weeks[week]!++;
  };
  for (const entry of plan.visits) count(visit(entry.visit), dayOf(entry.date));
  const dated = plan.unassigned.flatMap((entry) =>
    entry.date === undefined ? [] : [{ visit: visit(entry.visit), day: dayOf(entry.date) }],
  );
  for (const entry of dated) count(entry.visit, entry.day);
  const undated = plan.unassigned.flatMap((entry) => {
    if (entry.date !== undefined) return [];
    const index = visit(entry.visit);
    const due = model.visits[index]!.movable?.timesPerWeek ?? 0;
    const week = listed[index]!.findIndex((n) => n < due);
    if (week >= 0) listed[index]![week]!++;
    return [{ visit: index, day: week < 0 ? -1 : week * 7 }];
  });
  return [...dated, ...undated];
}

function places<Id extends string>(ids: readonly Id[]): (id: Id) => number {
  const known = new Map(ids.map((id, index) => [id, index]));
  return (id) => {
    const index = known.get(id);
    if (index === undefined) throw new Error(`Unknown id ${JSON.stringify(id)} in a plan for this case`);
    return index;
  };
}
