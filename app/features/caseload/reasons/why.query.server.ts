import type { Scope } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import type { Facts } from '~/domain/case/plan';
import { daysBetween, minutesOf } from '~/domain/time/clock';
import type { Model, Team } from '~/planner/model/model';
import type { Reason } from '~/planner/reasons/reason';
import { reasonsFor } from '~/planner/reasons/reasons-for';
import { reasonsForVisit } from '~/planner/reasons/reasons-for-visit';
import type { PlanView } from '~/planner/rules/plan-view';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { viewOfPlan } from '~/platform/versions/kept-plan.server';
import { readVersionPlan, type VersionPlan } from '../version-plan.server';
import { byNearness, type PersonReasons } from './people-reasons';
import type { AskedVisit } from './asked-visit.server';

interface Reader {
  readonly scope: Scope;
  readonly today: IsoDate;
}

export interface WhyTeam {
  readonly versionId: string;
  readonly recipient: { readonly id: string; readonly name: string };
  /** `null` where the plan cannot be held against the people of today. */
  readonly people: readonly PersonReasons[] | null;
}

/** What speaks for and against everybody in a recipient's team; `null` where she is not in the reader's scope. */
export async function whyTeam(
  db: Db,
  wanted: Reader & { versionId: string; recipientId: string },
): Promise<WhyTeam | null> {
  const { versionId, recipientId } = wanted;
  const row = await reachedRecipient(db, wanted);
  const found = row && (await readVersionPlan(db, versionId));
  if (!row || !found) return null;
  const recipient = { id: recipientId, name: row.displayName };
  const planned = found.state === 'ready' ? viewOfPlan(found.version) : null;
  const index = planned?.model.recipients.findIndex(({ id }) => id === row.reference) ?? -1;
  if (found.state !== 'ready' || !planned || index < 0) return { versionId, recipient, people: null };
  const { model, plan } = planned;
  const day = Math.max(0, Math.min(model.planDays - 1, daysBetween({ from: model.case.start, to: wanted.today })));
  const team = plan.solution.teams[index];
  const people = peopleWith(found.version, { model, team }, (staff) => ({
    isIn: team?.members.includes(staff) ?? false,
    reasons: reasonsFor(model, plan, { recipient: index, staff, day }),
  }));
  return { versionId, recipient, people: byNearness(people) };
}

export interface WhyVisit {
  readonly versionId: string;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly date: IsoDate | null;
  readonly start: Clock | null;
  /** `null` where nobody is planned, or the plan cannot be held against the people of today. */
  readonly people: readonly PersonReasons[] | null;
}

/** What speaks for and against everybody on one planned visit. */
export async function whyVisit(db: Db, wanted: Reader & { visit: AskedVisit }): Promise<WhyVisit | null> {
  const { visit } = wanted;
  const row = await reachedRecipient(db, { ...wanted, recipientId: visit.recipientId });
  const found = row && (await readVersionPlan(db, visit.versionId));
  if (!row || !found) return null;
  const { versionId, date, start } = visit;
  const base = { versionId, recipient: { id: visit.recipientId, name: row.displayName }, date, start };
  if (found.state !== 'ready') return { ...base, people: null };
  const { model, plan } = viewOfPlan(found.version);
  const entry = entryOf(model, plan, visit);
  if (!entry) return { ...base, people: null };
  const people = peopleWith(found.version, { model, team: plan.solution.teams[entry.visit.recipient] }, (staff) => ({
    isIn: entry.staff.includes(staff),
    reasons: reasonsForVisit(model, plan, { entry, staff }),
  }));
  return { ...base, people: byNearness(people) };
}

const reachedRecipient = (db: Db, of: Reader & { recipientId: string }) =>
  db.recipient.findFirst({
    where: { AND: [{ id: of.recipientId }, recipientsIn(of.scope, of.today)] },
    select: { reference: true, displayName: true },
  });

function peopleWith(
  version: VersionPlan,
  of: { model: Model; team: Team | undefined },
  about: (staff: number) => Pick<PersonReasons, 'isIn' | 'reasons'>,
): PersonReasons[] {
  return of.model.staff.map(({ id, index }) => {
    const person = version.people.staffOf(id);
    const { isIn, reasons } = about(index);
    const role = of.team?.primary === index ? 'primary' : of.team?.members.includes(index) ? 'member' : 'other';
    return {
      staffId: person?.id ?? '',
      name: person?.name ?? id,
      role,
      isIn,
      reasons: reasons.map((reason) => named(version, reason)),
    };
  });
}

/** Facts with names in the place of references of staff; those of recipients are not told. */
function named({ people }: VersionPlan, reason: Reason): Reason {
  const nameOf = (text: string): string => people.staffOf(text)?.name ?? text;
  const facts = Object.fromEntries(
    Object.entries(reason.facts).flatMap(([name, fact]) => {
      if (typeof fact === 'string' && people.recipientOf(fact)) return [];
      return [[name, typeof fact === 'string' ? nameOf(fact) : Array.isArray(fact) ? fact.map(nameOf) : fact]];
    }),
  ) as Facts;
  return { ...reason, facts };
}

function entryOf(model: Model, plan: PlanView, visit: AskedVisit) {
  if (visit.date === null) return undefined;
  const day = daysBetween({ from: model.case.start, to: visit.date });
  const same = plan.entries.filter((entry) => entry.visit.id === visit.visit && entry.day === day);
  return same.find(({ clockStart }) => visit.start !== null && clockStart === minutesOf(visit.start)) ?? same[0];
}
