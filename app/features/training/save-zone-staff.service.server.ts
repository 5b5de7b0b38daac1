import { nextReference } from '~/domain/reference';
import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import { inTransaction } from '~/platform/db/transaction.server';
import type { ServiceContext } from './service-context';
import type { ZoneStaffForm } from './zone-staff.form';

/** Adds somebody to the staff of a zone, or changes one. A last day ends her place here; what she was at stays. */
export function saveZoneStaff(
  { db }: ServiceContext,
  { zoneStaffId, revision, ...values }: ZoneStaffForm & { zoneStaffId: string | null },
): Promise<Verdict> {
  const data = { ...values, startsOn: toDbDate(values.startsOn), endsOn: toDbDateOrNull(values.endsOn) };
  return inTransaction(db, async (tx) => {
    if (zoneStaffId === null) {
      const others = await tx.zoneStaff.findMany({ select: { reference: true } });
      const reference = nextReference({ prefix: 'Z', taken: others.map((other) => other.reference) });
      await tx.zoneStaff.create({ data: { ...data, reference } });
      return { ok: true };
    }
    const { count } = await tx.zoneStaff.updateMany({
      where: { id: zoneStaffId, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    if (count === 1) return { ok: true };
    return refuse((await tx.zoneStaff.count({ where: { id: zoneStaffId } })) === 0 ? 'notFound' : 'stale');
  });
}
