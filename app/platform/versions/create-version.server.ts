import type { Tx } from '../db/db.server';

/**
 * Adds an empty draft to a rota, numbered after the newest. The rota is locked until the transaction ends, so that two
 * drafts never get the same number.
 */
export async function createVersion(
  tx: Tx,
  version: { rotaId: string; basedOnId: string | null; runId: string | null; createdById: string; at: Date },
): Promise<{ id: string; number: number }> {
  await tx.$queryRaw`SELECT id FROM rota WHERE id = ${version.rotaId}::uuid FOR UPDATE`;
  const newest = await tx.rotaVersion.aggregate({ where: { rotaId: version.rotaId }, _max: { number: true } });
  return tx.rotaVersion.create({
    data: {
      rotaId: version.rotaId,
      number: (newest._max.number ?? 0) + 1,
      status: 'draft',
      basedOnId: version.basedOnId,
      runId: version.runId,
      createdById: version.createdById,
      createdAt: version.at,
    },
    select: { id: true, number: true },
  });
}
