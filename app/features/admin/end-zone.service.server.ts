import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate } from '~/platform/db/dates';
import type { EndForm } from '~/ui/form/end-form.form';
import type { ServiceContext } from './service-context';

/** Ends a zone on a date after which nobody works or lives there. Nothing is deleted. */
export function endZone({ db }: ServiceContext, input: EndForm & { zoneId: string }): Promise<Verdict> {
  const { zoneId, revision } = input;
  const lastDay = toDbDate(input.lastDay);
  return db.$transaction(async (tx) => {
    const zone = await tx.zone.findUnique({
      where: { id: zoneId },
      select: {
        revision: true,
        _count: {
          select: {
            staff: { where: { OR: [{ employedTo: null }, { employedTo: { gt: lastDay } }] } },
            recipients: { where: { OR: [{ endsOn: null }, { endsOn: { gt: lastDay } }] } },
          },
        },
      },
    });
    if (!zone) return refuse('notFound');
    if (zone._count.staff + zone._count.recipients > 0) return refuse('zoneInUse');
    const changed = await tx.zone.updateMany({
      where: { id: zoneId, revision },
      data: { endsOn: lastDay, revision: { increment: 1 } },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
