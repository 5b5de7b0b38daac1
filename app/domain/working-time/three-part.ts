/** Hours a week for full time in a rota without nights and red days (HTA 4.2.4). */
const PLAIN_WEEK_MINUTES = 37.5 * 60;
const LEAST_WEEK_MINUTES = 33.6 * 60;
/** An hour at night counts an hour and a quarter; any other hour on a red day counts an hour and ten minutes. */
const NIGHT_FACTOR = 0.25;
const RED_FACTOR = 10 / 60;

/**
 * Minutes a week for full time in a three-part rota (tredelt turnus, HTA 4.2.4): fewer the more nights and red days are
 * worked, between 33.6 and `mostMinutes` (35.5 hours) a week. `redMinutes` are those that are not night.
 */
export function threePartWeekMinutes(worked: {
  nightMinutes: number;
  redMinutes: number;
  weeks: number;
  mostMinutes: number;
}): number {
  const { nightMinutes, redMinutes, weeks, mostMinutes } = worked;
  const less = (nightMinutes * NIGHT_FACTOR + redMinutes * RED_FACTOR) / weeks;
  return Math.min(mostMinutes, Math.max(LEAST_WEEK_MINUTES, PLAIN_WEEK_MINUTES - less));
}
