import { refuse, type Verdict } from '~/domain/verdict';
import type { ServiceContext } from './service-context';
import type { WageForm } from './supplement.form';

/** What an hour of the resource group costs on average, for the cost of a rota. No one's own wage is kept. */
export function saveWage({ db }: ServiceContext, { revision, hourlyWageKroner }: WageForm): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const group = await tx.resourceGroup.findFirst({ select: { id: true }, orderBy: { name: 'asc' } });
    if (!group) return refuse('notFound');
    const changed = await tx.resourceGroup.updateMany({
      where: { id: group.id, revision },
      data: { hourlyWageOre: Math.round(hourlyWageKroner * 100), revision: { increment: 1 } },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
