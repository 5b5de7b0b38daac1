import type { Model } from '../model/model';

/** Dates that fall on one rota day with the same people away: staffing is the same on all of them. */
export interface CoverClass {
  readonly day: number;
  /** The first of its dates, in days from the case's start. */
  readonly date: number;
  readonly dates: number;
  readonly away: ReadonlySet<number>;
}

/** Every class of the dates that the plan or the rota reaches, in order of their first dates. */
export function coverClasses(model: Model): CoverClass[] {
  const known = new Map<string, { day: number; date: number; dates: number; away: Set<number> }>();
  for (let date = 0; date < Math.max(model.planDays, model.rotaDays); date++) {
    const day = date % model.rotaDays;
    const away = model.staff.filter((s) => s.off.has(date)).map((s) => s.index);
    const key = `${day}:${away.join()}`;
    const seen = known.get(key);
    if (seen) seen.dates++;
    else known.set(key, { day, date, dates: 1, away: new Set(away) });
  }
  return [...known.values()];
}
