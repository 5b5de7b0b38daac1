import type { Model } from '../model/model';

/** A code that a group would need less often than this, in people a day, is left to some of the groups. */
const LEAST_PEOPLE_A_DAY = 0.75;

/**
 * The shares of the groups in the demand, `[shift][group]`. Splits the demand for each code by the hours of those who can
 * work it, nights first; whoever takes nights has less time for all else. Nights are a crew's, where there is one. Else a
 * code that few are needed for, such as a night, is left to so many groups that each has one every day: single nights here
 * and there cost everyone their rest.
 */
export function demandShares(model: Model, groups: readonly (readonly number[])[], crew = -1): number[][] {
  const able = model.shifts.map(({ index }) =>
    groups.map((staff) => hoursOf(model, staff, (person) => model.staff[person]!.canWork[index]!)),
  );
  const byHours = (index: number): number[] => {
    const atNight = model.shifts[index]!.night && crew >= 0;
    const taking = atNight ? new Set([crew]) : takersOf(model, index, groups.length);
    return shares(able[index]!.map((hours, group) => (taking.has(group) ? hours : 0)));
  };
  const nights = model.shifts.filter(({ night }) => night);
  const hours = groups.map((staff) => hoursOf(model, staff, () => true));
  const visitMinutes = hours.map((all, group) => {
    const atNight = nights.map(({ index, paidMinutes }) => {
      const people = model.demand.reduce((sum, row) => sum + row[index]!.min, 0);
      return people * byHours(index)[group]! * paidMinutes * model.rotaWeeks;
    });
    return Math.max(0, all - atNight.reduce((sum, minutes) => sum + minutes, 0));
  });
  return model.shifts.map(({ index, night }) =>
    night
      ? byHours(index)
      : shares(byHours(index).map((share, group) => (share * visitMinutes[group]!) / hours[group]!)),
  );
}

/** The groups that take a code. */
function takersOf({ demand }: Model, shift: number, count: number): ReadonlySet<number> {
  const daily = demand.map((row) => row[shift]!.min);
  const most = Math.max(0, ...daily);
  const mean = daily.reduce((sum, min) => sum + min, 0) / daily.length / count;
  const takers = mean < LEAST_PEOPLE_A_DAY && most > 0 ? Math.min(most, count) : count;
  return new Set(Array.from({ length: takers }, (_, i) => Math.floor((i * count) / takers)));
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
