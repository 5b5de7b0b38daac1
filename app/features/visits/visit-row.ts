import type { IsoDate } from '~/domain/brand';

export type VisitState = 'planned' | 'unassigned' | 'done' | 'notDone' | 'cancelled';

/** One occurrence as the pages of visits show it. */
export interface VisitRow {
  readonly id: string;
  readonly date: IsoDate | null;
  /** Minutes from 00:00 of `date`; null where nobody makes it. */
  readonly start: number | null;
  readonly minutes: number;
  readonly state: VisitState;
  readonly zoneId: string;
  readonly zoneName: string;
  /** Who is visited, or null where the reader has no access to the recipient: then only time and zone are shown. */
  readonly recipient: { readonly id: string; readonly name: string } | null;
  readonly carers: readonly { readonly staffId: string; readonly name: string }[];
  /** Tells whether two visits are to one recipient, without telling who. It stays on the server. */
  readonly recipientKey: number;
  /** Why nobody makes it, as a code word. */
  readonly cause: string | null;
}

/** A shift of one person on one day. Minutes from 00:00 of the day; `end` may pass 1440. */
export interface Duty {
  readonly staffId: string;
  readonly staffName: string;
  readonly date: IsoDate;
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** A visit as the pages get it: nothing ties those together whose recipient is not told. */
export type ShownVisit = Omit<VisitRow, 'recipientKey'>;

export const shownVisit = ({ recipientKey: _recipientKey, ...shown }: VisitRow): ShownVisit => shown;

export interface Leg {
  readonly visit: ShownVisit;
  /** Minutes on the way from the visit before; 0 for the first. */
  readonly travel: number;
}

export interface DayRoute {
  readonly staffId: string;
  readonly staffName: string;
  readonly duty: Duty | null;
  readonly legs: readonly Leg[];
  readonly visitMinutes: number;
  readonly travelMinutes: number;
}

/** `travel.get(from)?.get(to)` in minutes. */
export type TravelTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Each person's visits of one day in order, with the way between them. People are ordered by shift, then name. */
export function dayRoutes(day: {
  visits: readonly VisitRow[];
  duties: readonly Duty[];
  travel: TravelTable;
}): DayRoute[] {
  const byStaff = new Map<string, { name: string; visits: VisitRow[] }>();
  for (const duty of day.duties) byStaff.set(duty.staffId, { name: duty.staffName, visits: [] });
  for (const visit of day.visits) {
    for (const carer of visit.carers) {
      const entry = byStaff.get(carer.staffId) ?? { name: carer.name, visits: [] };
      entry.visits.push(visit);
      byStaff.set(carer.staffId, entry);
    }
  }
  const routes = [...byStaff].map(([staffId, { name, visits }]) => {
    const legs = legsOf(visits, day.travel);
    return {
      staffId,
      staffName: name,
      duty: day.duties.find((duty) => duty.staffId === staffId) ?? null,
      legs,
      visitMinutes: legs.reduce((sum, leg) => sum + leg.visit.minutes, 0),
      travelMinutes: legs.reduce((sum, leg) => sum + leg.travel, 0),
    };
  });
  const startOf = (route: DayRoute) => route.duty?.start ?? Number.MAX_SAFE_INTEGER;
  return routes.sort((a, b) => startOf(a) - startOf(b) || a.staffName.localeCompare(b.staffName, 'nb'));
}

function legsOf(visits: readonly VisitRow[], travel: TravelTable): Leg[] {
  const inOrder = [...visits].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return inOrder.map((visit, place) => {
    const before = inOrder[place - 1];
    const near = before === undefined || before.recipientKey === visit.recipientKey;
    return { visit: shownVisit(visit), travel: near ? 0 : (travel.get(before.zoneId)?.get(visit.zoneId) ?? 0) };
  });
}
