import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { dayTransaction } from '~/platform/day-changes/day-transaction.server';
import { recordDayChange } from '~/platform/day-changes/record-day-change.server';
import { editsOfRepair } from '~/platform/day-plan/repaired-day';
import { wallClock } from '~/platform/time/instants';
import { changeableVisit, type ChangeableVisit } from './changeable-visit.server';
import type { CancelForm, PlaceForm } from './visit-change.form';
import { placesOfVisit, placeVerdict, weighPlaces } from './weigh-place.server';

type ForVisit = Pick<Access, 'db' | 'now' | 'actor' | 'scope'>;

/**
 * Gives a visit another time, day or people, with what must move for it. A place that breaks a rule is refused
 * (`breaksRules`); one outside what is agreed with the recipient asks for a reason (`placeNeedsReason`).
 */
export async function moveVisit(
  access: ForVisit,
  form: PlaceForm & { visitId: string },
): Promise<Verdict<{ date: IsoDate }>> {
  const { db, actor, scope, now } = access;
  const at = now();
  const wall = wallClock(DEFAULT_TIME_ZONE);
  const found = await changeableVisit(db, { visitId: form.visitId, scope, at });
  if (!found.ok) return found;
  const { visit } = found;
  const fault = faultOf(visit, form);
  if (fault) return fault;
  if (wall.at({ date: form.date, time: form.start }) <= at) return refuse('placeInPast', { field: 'start' });
  const places = await placesOfVisit(db, { visit, date: form.date, at });
  const [place] = await weighPlaces(places, [{ ...form, staffIds: [...new Set(form.staffIds)] }]);
  if (!place) return refuse('notChoice', { field: 'staffIds' });
  const allowed = placeVerdict(place.weighed, form.reason);
  if (!allowed.ok) return allowed;
  const { date } = visit;
  return dayTransaction<{ date: IsoDate }>(db, async (tx) => {
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'visitMoved', date, reason: form.reason },
      visits: editsOfRepair(places.plan, { changes: place.changes, wall }),
    });
    if (!recorded.ok) return recorded;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'visit', recipientId: visit.recipientId });
    return { ok: true, date };
  });
}

function faultOf(visit: ChangeableVisit, { revision, staffIds }: PlaceForm) {
  if (revision !== visit.revision) return refuse('stale');
  if (new Set(staffIds).size === visit.carersNeeded) return null;
  return refuse('carersNeeded', { field: 'staffIds', facts: { count: visit.carersNeeded } });
}

/** Calls one visit off. The plan of the others stays. */
export async function cancelVisit(
  { db, actor, scope, now }: ForVisit,
  form: CancelForm & { visitId: string },
): Promise<Verdict<{ date: IsoDate }>> {
  const at = now();
  const found = await changeableVisit(db, { visitId: form.visitId, scope, at });
  if (!found.ok) return found;
  const { id, date, recipientId } = found.visit;
  return dayTransaction<{ date: IsoDate }>(db, async (tx) => {
    const { revision, cause, reason } = form;
    const recorded = await recordDayChange(tx, {
      ...{ actor, at, kind: 'visitCancelled', date, reason },
      facts: { cause },
      visits: [{ id, revision, to: { status: 'cancelled', cause } }],
    });
    if (!recorded.ok) return recorded;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'visit', recipientId });
    return { ok: true, date };
  });
}
