import type { Scope } from '~/domain/access/vocabulary';
import type { Db, Tx } from '~/platform/db/db.server';
import type { KnownNames } from './workbook/check-rows';
import { comparable } from './workbook/names';

/** The names that rows of a workbook may speak of, and which of them the reader's scope reaches. */
export async function knownNames(db: Db | Tx, scope: Scope): Promise<KnownNames> {
  const reaches = (zoneId: string) =>
    scope.kind === 'all' || (scope.kind === 'zones' && scope.zoneIds.includes(zoneId));
  const [zones, codes, skills, staff, recipients, visitPlans] = await Promise.all([
    db.zone.findMany({ select: { id: true, name: true, reference: true } }),
    db.shiftCode.findMany({ select: { code: true } }),
    db.skill.findMany({ select: { name: true } }),
    db.staff.findMany({ select: { reference: true } }),
    db.recipient.findMany({ select: { reference: true, zoneId: true, neverAlone: true } }),
    db.visitPlan.findMany({ select: { reference: true, recipient: { select: { reference: true } } } }),
  ]);
  return {
    zones: new Map(
      zones.flatMap(({ id, name, reference }) =>
        [name, reference].map((word) => [comparable(word), { id, inScope: reaches(id) }] as const),
      ),
    ),
    codes: new Set(codes.map((row) => row.code)),
    skills: new Set(skills.map((row) => row.name)),
    staff: new Set(staff.map((row) => row.reference)),
    recipients: new Map(
      recipients.map(({ reference, zoneId, neverAlone }) => [reference, { inScope: reaches(zoneId), neverAlone }]),
    ),
    visitPlans: new Map(visitPlans.map((row) => [row.reference, { recipient: row.recipient.reference }])),
  };
}
