import type { Tx } from '../db/db.server';

/** Database ids by what a planning case calls things. */
export interface CaseIds {
  staff: ReadonlyMap<string, string>;
  recipients: ReadonlyMap<string, string>;
  visitPlans: ReadonlyMap<string, string>;
  zones: ReadonlyMap<string, string>;
  skills: ReadonlyMap<string, string>;
  shiftCodes: ReadonlyMap<string, string>;
}

/** The database ids of everything that a planning case or a plan can name. */
export async function readCaseIds(tx: Tx): Promise<CaseIds> {
  const byReference = { select: { id: true, reference: true } };
  const staff = await tx.staff.findMany(byReference);
  const recipients = await tx.recipient.findMany(byReference);
  const visitPlans = await tx.visitPlan.findMany(byReference);
  const zones = await tx.zone.findMany(byReference);
  const skills = await tx.skill.findMany({ select: { id: true, name: true } });
  const shiftCodes = await tx.shiftCode.findMany({ select: { id: true, code: true } });
  const idsOf = (rows: { id: string; reference: string }[]) => new Map(rows.map((row) => [row.reference, row.id]));
  return {
    staff: idsOf(staff),
    recipients: idsOf(recipients),
    visitPlans: idsOf(visitPlans),
    zones: idsOf(zones),
    skills: new Map(skills.map((row) => [row.name, row.id])),
    shiftCodes: new Map(shiftCodes.map((row) => [row.code, row.id])),
  };
}

/** The id of a name that has to be known: a plan is saved beside the case that it was made from. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Unknown reference: ${name}`);
  return id;
}
