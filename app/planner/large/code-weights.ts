import type { Model } from '../model/model';

/** A code that a group would need less often than this, in people a day, is left to some of the groups. */
const LEAST_PEOPLE_A_DAY = 0.75;

/**
 * What share of the demand for each code a group takes, `weights[shift][group]`: by the hours of those who can work it. A
 * code that few are needed for, such as a night, is left to so many groups that each has one every day: single nights
 * here and there cost everyone their rest.
 */
export function codeWeights(model: Model, groups: readonly (readonly number[])[]): number[][] {
  return model.shifts.map(({ index }) => {
    const daily = model.demand.map((row) => row[index]!.min);
    const most = Math.max(0, ...daily);
    const mean = daily.reduce((sum, min) => sum + min, 0) / daily.length / groups.length;
    const takers = mean < LEAST_PEOPLE_A_DAY && most > 0 ? Math.min(most, groups.length) : groups.length;
    const taking = new Set(Array.from({ length: takers }, (_, i) => Math.floor((i * groups.length) / takers)));
    return shares(
      groups.map((staff, group) =>
        taking.has(group) ? hoursOf(model, staff, (person) => model.staff[person]!.canWork[index]!) : 0,
      ),
    );
  });
}

/** Minutes that each group has for visits in a rota: contracts without the nights that it takes. */
export function visitMinutes(model: Model, groups: readonly (readonly number[])[]): number[] {
  const weights = codeWeights(model, groups);
  return groups.map((staff, group) => {
    const nights = model.shifts.filter(({ night }) => night);
    const asleep = nights.map(({ index, paidMinutes }) => {
      const people = model.demand.reduce((sum, row) => sum + row[index]!.min, 0);
      return people * weights[index]![group]! * paidMinutes * model.rotaWeeks;
    });
    return hoursOf(model, staff, () => true) - asleep.reduce((sum, minutes) => sum + minutes, 0);
  });
}

/** Contract minutes of those of a group who count. */
export function hoursOf(model: Model, staff: readonly number[], counts: (person: number) => boolean): number {
  return staff.reduce((sum, person) => sum + (counts(person) ? model.staff[person]!.contractMinutes : 0), 0);
}

/** Parts as shares of their sum; equal ones where there is nothing to go by. */
export function shares(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : 1 / parts.length));
}
