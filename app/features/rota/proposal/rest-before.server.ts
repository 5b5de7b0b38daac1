import type { Clock, IsoDate, StaffId } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import { limit, limitBook, type DatedAgreement } from '~/domain/working-time/limit';
import { toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import { instantsOf, wallClock } from '~/platform/time/instants';

interface Asked {
  readonly versionId: string;
  /** The first day that the version decides. */
  readonly from: IsoDate;
  readonly agreements: readonly DatedAgreement[];
}

/** Somebody who has too little rest from the last shift that stands to the first one of the version. */
export interface ShortRest {
  readonly name: string;
  readonly hours: number;
  readonly least: number;
  readonly source: string;
}

const MS_PER_HOUR = 3_600_000;
/** A shift that began earlier than this is long over. */
const DAYS_BEFORE = 2;

/** A leader who may not publish from a date is told of another within so many days. */
const DAYS_ON = 42;

/** The first day after the one that was asked from which everybody has rested enough; `null` where none is near. */
export async function firstRestedDay(tx: Db | Tx, asked: Asked): Promise<IsoDate | null> {
  for (let day = 1; day <= DAYS_ON; day++) {
    const from = addDays(asked.from, day);
    if ((await shortRestBefore(tx, { ...asked, from })) === null) return from;
  }
  return null;
}

/**
 * The shortest rest between what stands before the first day of a version and what she works that day, where it is shorter
 * than the law or an agreement lets it be (aml. section 10-8); else `null`. The version's own lines do not tell it: before
 * that day another rota counts, or an earlier version.
 */
export async function shortRestBefore(tx: Db | Tx, { versionId, from, agreements }: Asked): Promise<ShortRest | null> {
  const { rota } = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { rota: { select: { startsOn: true, weeks: true, resourceGroup: { select: { timeZone: true } } } } },
  });
  const start = rota.startsOn.toISOString().slice(0, 10) as IsoDate;
  const day = daysBetween({ from: start, to: from }) % (rota.weeks * 7);
  const [first, before] = await Promise.all([
    tx.rotaCell.findMany({
      where: { rotaVersionId: versionId, day, shiftCodeId: { not: null } },
      select: { staffId: true, shiftCode: true, staff: { select: { name: true, reference: true } } },
    }),
    tx.shift.groupBy({
      by: ['staffId'],
      where: { status: 'planned', date: { gte: toDbDate(addDays(from, -DAYS_BEFORE)), lt: toDbDate(from) } },
      _max: { endsAt: true },
    }),
  ]);
  const ends = new Map(before.map(({ staffId, _max }) => [staffId, _max.endsAt]));
  const wall = wallClock(rota.resourceGroup.timeZone);
  const book = limitBook(agreements);
  const short = first.flatMap(({ staffId, shiftCode, staff }): ShortRest[] => {
    const end = ends.get(staffId);
    if (!end || !shiftCode) return [];
    const [startsAt] = instantsOf({
      wall,
      date: from,
      start: shiftCode.startTime as Clock,
      end: shiftCode.endTime as Clock,
    });
    const hours = (startsAt.getTime() - end.getTime()) / MS_PER_HOUR;
    const known = limit(book, { rule: 'dailyRestHours', staff: staff.reference as StaffId, date: from });
    return hours < known.value ? [{ name: staff.name, hours, least: known.value, source: known.source }] : [];
  });
  return short.sort((a, b) => a.hours - b.hours)[0] ?? null;
}
