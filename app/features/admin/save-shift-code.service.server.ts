import { refuse, type Verdict } from '~/domain/verdict';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import type { ServiceContext } from './service-context';
import type { ShiftCodeForm } from './shift-code.form';

/** Makes a shift code, or changes one. */
export function saveShiftCode(
  { db }: ServiceContext,
  input: ShiftCodeForm & { shiftCodeId: string | null },
): Promise<Verdict> {
  const { shiftCodeId, revision, ...data } = input;
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, 'shift_code');
    const same = await tx.shiftCode.findFirst({
      where: { code: { equals: data.code, mode: 'insensitive' }, ...(shiftCodeId && { id: { not: shiftCodeId } }) },
      select: { id: true },
    });
    if (same) return refuse('taken', { field: 'code' });
    if (shiftCodeId === null) {
      await tx.shiftCode.create({ data: { ...data, sortOrder: await tx.shiftCode.count() } });
      return { ok: true };
    }
    const changed = await tx.shiftCode.updateMany({
      where: { id: shiftCodeId, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    if (changed.count === 1) return { ok: true };
    return refuse((await tx.shiftCode.count({ where: { id: shiftCodeId } })) === 0 ? 'notFound' : 'stale');
  });
}
