import type { Clock, IsoDate } from '~/domain/brand';
import { addDays, minutesOf, weekdayOfDate } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { KINDS } from './series.form';
import { recurrenceFieldsOf } from './series-rule-form';
import { wholesWhere } from './whole-of-series.server';

/** What can be chosen for a series. */
export async function seriesChoices(db: Db, today: IsoDate) {
  const current = { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] };
  const order = [{ sortOrder: 'asc' as const }, { name: 'asc' as const }];
  const select = { id: true, name: true } as const;
  const [zones, themes, wholes] = await Promise.all([
    db.zone.findMany({ where: current, orderBy: order, select }),
    db.theme.findMany({ where: current, orderBy: order, select }),
    db.series.findMany({ where: wholesWhere, orderBy: { title: 'asc' }, select: { id: true, title: true } }),
  ]);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const titled = wholes.map(({ id, title }) => ({ value: id, label: title }));
  return { zones: zones.map(option), themes: themes.map(option), wholes: titled };
}

/** A series for its form, or `null`. */
export async function seriesForForm(db: Db, seriesId: string) {
  const series = await db.series.findUnique({
    where: { id: seriesId },
    include: { themes: { orderBy: { sortOrder: 'asc' } } },
  });
  if (!series || series.endedAt !== null) return null;
  return {
    ...{ id: series.id, revision: series.revision, kind: series.kind, title: series.title },
    ...recurrenceFieldsOf({ rule: series.rule, startsOn: fromDbDate(series.startsOn) }),
    extraDates: series.extraDates.map(fromDbDate),
    ...{ startTimes: series.startTimes, minutes: series.minutes, place: series.place },
    ...{ leaders: series.leaders.join(', '), audience: series.audience, zoneId: series.zoneId },
    ...{ capacity: series.capacity, themeIds: series.themes.map(({ themeId }) => themeId), partOfId: series.partOfId },
  };
}

export type SeriesDefaults = Omit<NonNullable<Awaited<ReturnType<typeof seriesForForm>>>, 'id'>;

/** What a new series of a kind begins with. Supervision has the slot that the rota is planned for. */
export async function newSeriesDefaults(
  db: Db,
  { kind, today }: { kind: (typeof KINDS)[number]; today: IsoDate },
): Promise<SeriesDefaults> {
  const group = await db.resourceGroup.findFirst();
  const slotDay = group?.supervisionWeekday ?? 3;
  const slotStart = (group?.supervisionStart ?? '13:30') as Clock;
  const slotEnd = (group?.supervisionEnd ?? '15:00') as Clock;
  const tomorrow = addDays(today, 1);
  const onSlot = addDays(tomorrow, (slotDay - weekdayOfDate(tomorrow) + 7) % 7);
  const isSupervision = kind === 'supervision';
  const startsOn = isSupervision ? onSlot : tomorrow;
  const isLunch = kind === 'themeLunch';
  const lunchTimes = ['11:30', '12:15'];
  return {
    ...{ revision: 0, kind, title: '', startsOn, interval: 1, untilOn: null, ruleText: null },
    repeat: isSupervision ? 'weekly' : isLunch ? 'monthly' : 'once',
    weekdays: [weekdayOfDate(startsOn)],
    ...{ monthPlace: '2', monthWeekday: 2, extraDates: [] },
    startTimes: isLunch ? lunchTimes : [isSupervision ? slotStart : '09:00'],
    minutes: isSupervision ? minutesOf(slotEnd) - minutesOf(slotStart) : isLunch ? 45 : 390,
    ...{ place: '', leaders: '', zoneId: null, capacity: null, themeIds: [], partOfId: null },
    audience: isSupervision ? 'resourceGroup' : isLunch ? 'zoneStaff' : 'everyone',
  };
}
