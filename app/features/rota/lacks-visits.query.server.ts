import type { Db } from '~/platform/db/db.server';

/** Whether a version has shifts alone, as one that was made as a rolling rota has, though there are visits to be planned. */
export async function lacksVisits(db: Db, versionId: string): Promise<boolean> {
  const [shift, planned, wanted] = await Promise.all([
    db.rotaCell.findFirst({ where: { rotaVersionId: versionId, shiftCodeId: { not: null } }, select: { day: true } }),
    db.draftVisit.findFirst({ where: { rotaVersionId: versionId }, select: { id: true } }),
    db.visitPlan.findFirst({ select: { id: true } }),
  ]);
  return shift !== null && planned === null && wanted !== null;
}
