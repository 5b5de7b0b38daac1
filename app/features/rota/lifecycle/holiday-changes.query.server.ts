import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import { loadLines } from '~/platform/case-store/load-plan.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { RotaStatus } from '~/platform/db/generated/client';
import type { ShiftChange } from '~/platform/notices/notice-facts';
import { rotaBelow } from '~/platform/versions/underlay.server';

/** A day of a holiday rota that is other than in the base rota. `day` counts from the holiday rota's first. */
export interface ChangedDay extends ShiftChange {
  readonly day: number;
}

/** A person whose days are other than in the base rota. */
export interface ChangedPerson {
  readonly staffId: string;
  readonly name: string;
  readonly days: readonly ChangedDay[];
}

/** What a holiday rota changes from the base rota that it is laid over. */
export interface HolidayChanges {
  readonly name: string;
  readonly baseName: string;
  readonly startsOn: IsoDate;
  readonly weeks: number;
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly status: RotaStatus;
    readonly revision: number;
  };
  readonly people: readonly ChangedPerson[];
}

/** `null` where there is no such version, it is of a base rota, or no base rota is published under it. */
export async function holidayChanges(db: Db, { versionId }: { versionId: string }): Promise<HolidayChanges | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: versionId },
    select: { id: true, number: true, status: true, revision: true, rota: true },
  });
  const below = version && (await rotaBelow(db, version.rota.id));
  if (!version || !below) return null;
  const { rota, ...head } = version;
  const startsOn = fromDbDate(rota.startsOn);
  const [lines, staff] = await Promise.all([
    loadLines(db, versionId),
    db.staff.findMany({
      where: { rotaCells: { some: { rotaVersionId: versionId } } },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, reference: true },
    }),
  ]);
  const turn = daysBetween({ from: below.rota.startsOn, to: startsOn });
  const lineOf = (rota: typeof lines, reference: string) => rota[reference as keyof typeof rota] ?? [];
  return {
    name: rota.name,
    baseName: below.rota.name,
    startsOn,
    weeks: rota.weeks,
    version: head,
    people: staff
      .map(({ id, name, reference }) => {
        const base = lineOf(below.lines, reference);
        const days = lineOf(lines, reference).flatMap((after, day) => {
          const before = base[(turn + day) % base.length] ?? null;
          return before === after ? [] : [{ day, date: addDays(startsOn, day), before, after }];
        });
        return { staffId: id, name, days };
      })
      .filter(({ days }) => days.length > 0),
  };
}
