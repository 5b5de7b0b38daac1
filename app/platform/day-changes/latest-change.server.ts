import type { Tx } from '../db/db.server';

/** Who changed a shift or visit last, and when, for whoever came second. */
export async function latestChange(
  tx: Tx,
  of: { readonly shiftId: string } | { readonly visitId: string },
): Promise<Record<string, string>> {
  const select = { dayChange: { select: { createdAt: true, createdBy: { select: { name: true } } } } } as const;
  const orderBy = { id: 'desc' } as const;
  const row =
    'shiftId' in of
      ? await tx.shiftChange.findFirst({ where: of, orderBy, select })
      : await tx.visitChange.findFirst({ where: of, orderBy, select });
  const { createdAt, createdBy } = row?.dayChange ?? {};
  return { ...(createdBy ? { by: createdBy.name } : {}), ...(createdAt ? { at: createdAt.toISOString() } : {}) };
}
