import { dutyOn, type Model, type Rota } from '../../model/model';

/** Days on which coverage is judged: every day of the plan, and rota days that the plan does not reach. */
export function coverageDays(model: Model): number[] {
  return Array.from({ length: Math.max(model.planDays, model.rotaDays) }, (_, day) => day);
}

/** Staff on each shift of a day, `people[shift]`; whoever is away that date does not count. */
export function peopleOn(model: Model, rota: Rota, day: number): number[][] {
  const people: number[][] = model.shifts.map(() => []);
  for (const person of model.staff) people[dutyOn(model, rota, { staff: person.index, day })]?.push(person.index);
  return people;
}
