import type { Clock, IsoDate } from '~/domain/brand';
import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { changeableVisit, type ChangeableVisit } from './changeable-visit.server';
import { namesOfDay, tellEffect } from './tell-effect.server';
import type { ToldEffect } from './told-change';
import { placesOfVisit, weighPlaces, type Place } from './weigh-place.server';

/** A place that is offered: what to send, and what it would mean. */
export interface OfferedPlace extends Place {
  readonly carers: readonly string[];
  readonly effect: ToldEffect;
}

export interface VisitChangePage {
  readonly visit: Omit<ChangeableVisit, 'startsAt' | 'endsAt'> & {
    readonly start: Clock | null;
    readonly carers: string[];
  };
  readonly offered: readonly OfferedPlace[];
  /** The place that the reader thinks of, where it can be weighed. */
  readonly thought: OfferedPlace | null;
  readonly staff: readonly PersonChoice[];
}

/** Somebody who can be chosen, with her shift in the label. */
interface PersonChoice {
  readonly value: string;
  readonly label: string;
  readonly name: string;
}

/** How many of the best places are offered. */
const OFFERED = 4;

/** A visit with its best other places and what each would mean; `begun` where it cannot be changed any more. */
export async function visitChangePage(
  { db, actor, scope, now }: Access,
  { visitId, thought }: { visitId: string; thought: Place | null },
): Promise<VisitChangePage | 'begun' | null> {
  const at = now();
  const today = dateOfInstant(at);
  const found = await changeableVisit(db, { visitId, scope, at });
  if (!found.ok) return found.cause === 'notFound' ? null : 'begun';
  const { startsAt, endsAt: _endsAt, ...visit } = found.visit;
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visit', recipientId: visit.recipientId });
  const places = await placesOfVisit(db, { visit, ...(thought ? { date: thought.date } : {}), at });
  const [names, staff] = await Promise.all([
    namesOfDay(db, { scope, today }),
    staffOnDuty(db, { dates: [visit.date, thought?.date ?? visit.date] }),
  ]);
  const nameOf = new Map(
    (await db.staff.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]),
  );
  const best = places.best.slice(0, OFFERED).map(({ date, start, staff: people }) => {
    const staffIds = people.flatMap((reference) => places.plan.staffIds.get(reference) ?? []);
    return { date, start, staffIds };
  });
  const asked = thought ? [...best, thought] : best;
  const weighed = await weighPlaces(places, asked);
  const offers = asked.map((place, index): OfferedPlace | null => {
    const meant = weighed[index];
    const carers = place.staffIds.map((id) => nameOf.get(id) ?? '');
    return meant ? { ...place, carers, effect: tellEffect(names, meant) } : null;
  });
  return {
    visit: {
      ...visit,
      start: startsAt && clockOf(startsAt),
      carers: visit.staffIds.map((id) => nameOf.get(id) ?? ''),
    },
    offered: offers.slice(0, best.length).filter((offer) => offer !== null),
    thought: offers[best.length] ?? null,
    staff,
  };
}

/** Who is on shift on the dates, with the code, for a choice. */
export async function staffOnDuty(db: Db, { dates }: { dates: readonly IsoDate[] }) {
  const shifts = await db.shift.findMany({
    where: { date: { in: [...new Set(dates)].map(toDbDate) }, status: 'planned', staffId: { not: null } },
    select: {
      staff: { select: { id: true, name: true } },
      shiftCode: { select: { code: true } },
      startsAt: true,
      endsAt: true,
    },
    orderBy: [{ staff: { name: 'asc' } }, { startsAt: 'asc' }],
  });
  const labels = new Map<string, PersonChoice>();
  for (const { staff, shiftCode, startsAt, endsAt } of shifts) {
    if (!staff || labels.has(staff.id)) continue;
    const label = `${staff.name} (${shiftCode.code} ${clockOf(startsAt)}–${clockOf(endsAt)})`;
    labels.set(staff.id, { value: staff.id, label, name: staff.name });
  }
  return [...labels.values()];
}
