import type { StaffId, RecipientId } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { StoredPlan } from '~/platform/case-store/load-plan.server';
import type { Db, Tx } from '~/platform/db/db.server';
import type { RotaStatus } from '~/platform/db/generated/client';
import { readStandingPlan } from '~/platform/versions/standing-plan.server';

/** What a version plans, as the planner reads it, with the names that the program has for people. */
export interface VersionPlan {
  readonly versionId: string;
  readonly rotaId: string;
  readonly status: RotaStatus;
  readonly revision: number;
  readonly case: PlanningCase;
  readonly plan: StoredPlan;
  readonly people: People;
}

/** Staff and recipients by database id and by reference. */
export interface People {
  readonly staff: ReadonlyMap<string, Person<StaffId>>;
  readonly recipients: ReadonlyMap<string, Person<RecipientId>>;
  staffOf(reference: string): Person<StaffId> | undefined;
  recipientOf(reference: string): Person<RecipientId> | undefined;
}

export interface Person<Reference = string> {
  readonly id: string;
  readonly reference: Reference;
  readonly name: string;
}

/** `outdated`: people or visits have come or gone since it was planned. `empty`: nothing is planned. */
export type PlanState =
  { readonly state: 'ready'; readonly version: VersionPlan } | { readonly state: 'empty' | 'outdated' };

/** The plan of a version held against the case as it is now; `null` where there is no such version. */
export async function readVersionPlan(db: Db | Tx, versionId: string): Promise<PlanState | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: versionId },
    select: { rotaId: true, status: true, revision: true },
  });
  if (!version) return null;
  const standing = await readStandingPlan(db, { rotaId: version.rotaId, versionId });
  if (standing.state !== 'ready') return standing;
  const { case: planningCase, plan } = standing;
  return {
    state: 'ready',
    version: { versionId, ...version, case: planningCase, plan, people: await readPeople(db) },
  };
}

export async function readPeople(db: Db | Tx): Promise<People> {
  const staff = await db.staff.findMany({ select: { id: true, reference: true, name: true } });
  const recipients = await db.recipient.findMany({ select: { id: true, reference: true, displayName: true } });
  const staffRows = staff.map((row) => ({ ...row, reference: row.reference as StaffId }));
  const recipientRows = recipients.map(({ id, reference, displayName }) => ({
    id,
    reference: reference as RecipientId,
    name: displayName,
  }));
  const byReference = {
    staff: new Map<string, Person<StaffId>>(staffRows.map((row) => [row.reference, row])),
    recipients: new Map<string, Person<RecipientId>>(recipientRows.map((row) => [row.reference, row])),
  };
  return {
    staff: new Map(staffRows.map((row) => [row.id, row])),
    recipients: new Map(recipientRows.map((row) => [row.id, row])),
    staffOf: (reference) => byReference.staff.get(reference),
    recipientOf: (reference) => byReference.recipients.get(reference),
  };
}
