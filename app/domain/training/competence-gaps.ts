import { weekdayOf, type Weekday } from '../time/clock';

/** Who is on which shift on a day of the rota: day 0 is the Monday of its first week. */
export interface RotaPlace {
  readonly day: number;
  readonly code: string;
  readonly staffId: string;
}

/** A shift of a weekday that in some weeks of the rota nobody with a theme is on. */
export interface CompetenceGap {
  readonly themeId: string;
  readonly weekday: Weekday;
  readonly code: string;
  /** Weeks of the rota, from 1, in ascending order. */
  readonly weeks: readonly number[];
  /** Weeks of the rota in which anybody is on that shift of that weekday. */
  readonly ofWeeks: number;
}

interface Asked {
  readonly places: readonly RotaPlace[];
  readonly themeIds: readonly string[];
  /** Shift codes in the order in which gaps are told. */
  readonly codes: readonly string[];
  readonly has: (asked: { staffId: string; themeId: string }) => boolean;
}

/**
 * The shifts of a rota that nobody with a theme is on, by theme, weekday and shift code. A shift that has nobody at all lacks
 * people, not competence, and is no gap.
 */
export function competenceGaps({ places, themeIds, codes, has }: Asked): CompetenceGap[] {
  const staffed = byShift(places);
  return themeIds.flatMap((themeId) => {
    const gaps = [...staffed.values()].flatMap(({ weekday, code, weeks }): CompetenceGap[] => {
      const without = [...weeks].filter(([, staffIds]) => !staffIds.some((staffId) => has({ staffId, themeId })));
      const lacking = without.map(([week]) => week).sort((one, other) => one - other);
      return lacking.length === 0 ? [] : [{ themeId, weekday, code, weeks: lacking, ofWeeks: weeks.size }];
    });
    return gaps.sort(
      (one, other) => one.weekday - other.weekday || codes.indexOf(one.code) - codes.indexOf(other.code),
    );
  });
}

interface StaffedShift {
  readonly weekday: Weekday;
  readonly code: string;
  readonly weeks: Map<number, string[]>;
}

function byShift(places: readonly RotaPlace[]): Map<string, StaffedShift> {
  const found = new Map<string, StaffedShift>();
  for (const { day, code, staffId } of places) {
    const weekday = weekdayOf(day);
    const key = `${weekday} ${code}`;
    const shift = found.get(key) ?? { weekday, code, weeks: new Map<number, string[]>() };
    found.set(key, shift);
    const week = Math.floor(day / 7) + 1;
    shift.weeks.set(week, [...(shift.weeks.get(week) ?? []), staffId]);
  }
  return found;
}
