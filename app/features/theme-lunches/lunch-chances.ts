import type { IsoDate } from '~/domain/brand';
import { weekdayOfDate } from '~/domain/time/clock';
import { chanceOfComing } from '~/domain/training/best-dates';
import type { LunchRow, NamedMember } from './lunch-rows.query.server';

const HALF = 50;
const CERTAIN = 100;

interface Known {
  /** Theme lunches that have been held. */
  readonly lunches: readonly LunchRow[];
  readonly members: readonly NamedMember[];
  /** Everyone of their zone, from whom it is known what is usual there. */
  readonly zone: readonly NamedMember[];
  readonly dates: readonly IsoDate[];
  /** The dates on which a shift lets somebody of the group come, by her id. */
  readonly onShift: ReadonlyMap<string, ReadonlySet<IsoDate>>;
}

/**
 * The chance in whole per cent that each can come on each date. The shift book tells it of the group: all or nothing. Zone
 * staff have no shifts in the program; theirs is how often they came to lunches of their zone on that weekday before.
 */
export function lunchChances({ lunches, members, zone, dates, onShift }: Known): number[][] {
  const told = new Map(zone.map((member) => [member.id, attendanceOf(member, lunches)]));
  const others = zone.filter(({ isInGroup }) => !isInGroup).flatMap(({ id }) => told.get(id) ?? []);
  const came = others.filter(({ wasThere }) => wasThere).length;
  const usual = others.length === 0 ? HALF : Math.round((came * CERTAIN) / others.length);
  return members.map(({ id, isInGroup }) => {
    if (isInGroup) return dates.map((date) => (onShift.get(id)?.has(date) ? CERTAIN : 0));
    const own = told.get(id) ?? [];
    return dates.map((date) => {
      const sameDay = own.filter((one) => weekdayOfDate(one.date) === weekdayOfDate(date));
      const times = sameDay.filter(({ wasThere }) => wasThere).length;
      return chanceOfComing({ came: times, offered: sameDay.length, usual });
    });
  });
}

/** Whether somebody was there on each date that her zone had a lunch: once for a date, however often it was given. */
function attendanceOf({ id, zoneId }: NamedMember, lunches: readonly LunchRow[]) {
  const byDate = new Map<IsoDate, boolean>();
  for (const { date, present, zoneId: where } of lunches) {
    if (where !== null && where !== zoneId) continue;
    byDate.set(date, (byDate.get(date) ?? false) || present.includes(id));
  }
  return [...byDate].map(([date, wasThere]) => ({ date, wasThere }));
}
