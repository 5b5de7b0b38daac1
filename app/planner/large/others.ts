import { dutyOn, type Model, type Others, type Rota } from '../model/model';

/** Everybody but these people, as a part of the case with them sees the rest. */
export function othersOf(model: Model, of: { rota: Rota; staff: readonly number[] }): Others {
  const own = new Set(of.staff);
  const rest = model.staff.filter(({ index }) => !own.has(index));
  const hours = (people: readonly { contractMinutes: number }[]): number =>
    people.reduce((sum, { contractMinutes }) => sum + contractMinutes, 0);
  const days = Math.max(model.planDays, model.rotaDays);
  return {
    hours: hours(rest) / Math.max(1, hours(model.staff)),
    atWork: Array.from({ length: days }, (_, day) => {
      const people = model.shifts.map(() => 0);
      const skilled = model.skillDemand.map(() => 0);
      for (const { index: staff, skills } of rest) {
        const shift = dutyOn(model, of.rota, { staff, day });
        if (shift < 0) continue;
        people[shift]!++;
        model.skillDemand.forEach((row, i) => {
          if (row.shift === shift && row.weekday === (day % 7) + 1 && (skills & row.skill) !== 0n) skilled[i]!++;
        });
      }
      return { people, skilled };
    }),
  };
}
