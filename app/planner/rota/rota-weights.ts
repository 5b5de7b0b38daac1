/**
 * Points of the rota search. Hard points only steer the search: any number above 0 means that a hard rule is broken,
 * and hard points are compared before soft points. About 60 hard points is one shift too many or too few, so that
 * the search trades the rules evenly while none of them is kept yet.
 */
export const HARD = {
  /** For each person too few or too many on a date and code. */
  demandPerPerson: 60,
  /** For each missing person with a skill on a date and code. */
  skillPerPerson: 50,
  /** For each cell that own codes, weekdays off or a fixed cell forbid. */
  forbiddenCell: 120,
  /** For each pair of shifts too close, and for each started `dailyRestMinutesPerPoint` that is missing. */
  dailyRest: 30,
  dailyRestMinutesPerPoint: 30,
  /** For each window without a weekly rest day. */
  weeklyRestPerWindow: 60,
  /** For each day by which a run of shifts, or of nights, is too long. */
  consecutivePerDay: 45,
  /** For each week above the limit, and for each started `weekMinutesPerPoint` above it. */
  weekMinutes: 15,
  weekMinutesPerPoint: 15,
  /** For a person outside the tolerance, and for each started `hoursMinutesPerPoint` outside it. */
  hours: 10,
  hoursMinutesPerPoint: 9,
  /** For each worked weekend that comes too soon after another. */
  weekendTooSoon: 180,
} as const;

/**
 * Points of what the law asks on real dates, beyond the case's hard rules. They are compared after hard points and
 * before soft ones, and weigh as those do while the search trades: about 60 is one shift.
 */
export const LAW = {
  /** For each red zone worked beyond what the law lets a person. */
  redZone: 60,
  /** For each four weeks without a weekly rest on a red day. */
  redRest: 60,
} as const;

/** Soft points; what a zone leader would trade for what. */
export const SOFT = {
  /** For each week of supervision that a person lacks to her share. Above every wish: the share is a promise to all. */
  supervisionWeek: 60,
  /** For each weekend with one day worked, where whole weekends are wanted: it costs the person a weekend. */
  halfWeekend: 24,
  /** For each unmet wish, times its weight 1..3. */
  wishPerWeight: 8,
  /** For each single day off between shifts, and each single shift between days off: poor rest, much travel. */
  singleDayOff: 3,
  singleShift: 2,
  /** For each shift that starts within 24 h of the end of a night. */
  shortRestAfterNight: 10,
  /** Squared distance (in shifts) from a fair number of evenings, and (in weekends) of weekends. */
  eveningsSquared: 1,
  weekendsSquared: 6,
  /**
   * For each shift of another kind (day, evening, night) than most of a person's in two weeks, where the rota is for
   * visits: each kind has its own visits, and whoever keeps to one kind can make more of one recipient's.
   */
  mixedKinds: 1,
  /** Squared distance (in people) from an even staffing between `min` and `max`. */
  coverageSquared: 6,
} as const;
