import type { IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import { addDays } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import { dutiesBetween } from './duties-between.query.server';
import type { Duty, VisitRow } from './visit-row';
import { visitsBetween } from './visits-between.query.server';

export interface WeekOfStaff {
  readonly staffId: string;
  readonly name: string;
  readonly days: readonly {
    readonly date: IsoDate;
    readonly code: string | null;
    readonly visits: number;
    readonly minutes: number;
  }[];
}

/** As much of a visit as a cell of the week shows. */
export type WeekVisit = Pick<VisitRow, 'id' | 'start'> & { readonly carers: readonly string[] };

export interface WeekOfRecipient {
  readonly recipientId: string;
  readonly name: string;
  readonly zoneName: string;
  /** Different people who come in the week. */
  readonly faces: number;
  readonly days: readonly { readonly date: IsoDate; readonly visits: readonly WeekVisit[] }[];
}

export interface VisitWeek {
  readonly dates: readonly IsoDate[];
  readonly staff: readonly WeekOfStaff[];
  readonly recipients: readonly WeekOfRecipient[];
}

/** A week from a Monday: how full each person's days are, and who comes to each recipient. */
export async function visitWeek(
  db: Db,
  wanted: { shown: ShownVersion; monday: IsoDate; scope: Scope },
): Promise<VisitWeek> {
  const { shown, monday, scope } = wanted;
  const span = { from: monday, to: addDays(monday, 6) };
  const [visits, duties] = await Promise.all([
    visitsBetween(db, { version: shown.version, span, scope }),
    dutiesBetween(db, { shown, span, scope }),
  ]);
  const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
  const kept = visits.filter((visit) => visit.state !== 'cancelled' && visit.date !== null);
  return { dates, staff: weeksOfStaff({ dates, visits: kept, duties }), recipients: weeksOfRecipients(dates, kept) };
}

function weeksOfStaff(week: {
  dates: readonly IsoDate[];
  visits: readonly VisitRow[];
  duties: readonly Duty[];
}): WeekOfStaff[] {
  const names = new Map(week.duties.map((duty) => [duty.staffId, duty.staffName]));
  for (const visit of week.visits) for (const carer of visit.carers) names.set(carer.staffId, carer.name);
  const people = [...names].sort((a, b) => a[1].localeCompare(b[1], 'nb'));
  return people.map(([staffId, name]) => ({
    staffId,
    name,
    days: week.dates.map((date) => {
      const hers = week.visits.filter(
        (visit) => visit.date === date && visit.carers.some((carer) => carer.staffId === staffId),
      );
      const duty = week.duties.find((row) => row.staffId === staffId && row.date === date);
      const minutes = hers.reduce((sum, visit) => sum + visit.minutes, 0);
      return { date, code: duty?.code ?? null, visits: hers.length, minutes };
    }),
  }));
}

function weeksOfRecipients(dates: readonly IsoDate[], visits: readonly VisitRow[]): WeekOfRecipient[] {
  const byRecipient = new Map<string, { name: string; zoneName: string; visits: VisitRow[] }>();
  for (const visit of visits) {
    if (visit.recipient === null) continue;
    const { id, name } = visit.recipient;
    const entry = byRecipient.get(id) ?? { name, zoneName: visit.zoneName, visits: [] };
    entry.visits.push(visit);
    byRecipient.set(id, entry);
  }
  return [...byRecipient]
    .map(([recipientId, entry]) => ({
      recipientId,
      name: entry.name,
      zoneName: entry.zoneName,
      faces: new Set(entry.visits.flatMap((visit) => visit.carers.map((carer) => carer.staffId))).size,
      days: dates.map((date) => ({ date, visits: entry.visits.filter((visit) => visit.date === date).map(weekVisit) })),
    }))
    .sort((a, b) => a.zoneName.localeCompare(b.zoneName, 'nb') || a.name.localeCompare(b.name, 'nb'));
}

const weekVisit = ({ id, start, carers }: VisitRow): WeekVisit => ({
  id,
  start,
  carers: carers.map((carer) => carer.name),
});
