import { addDays } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { isExclusionViolation } from '~/platform/db/db.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import { formatDate } from '~/platform/i18n/format';
import type { ServiceContext } from './service-context';
import type { SupplementForm } from './supplement.form';

/** Writes down a new rate from a day on; the rate before it ends the day before. */
export async function saveSupplement({ db }: ServiceContext, input: SupplementForm): Promise<Verdict> {
  const { kind, source } = input;
  const validFrom = toDbDate(input.validFrom);
  const rate = { share: input.percent / 100, minimumOre: Math.round(input.minimumKroner * 100) };
  const save = db.$transaction(async (tx): Promise<Verdict> => {
    const last = await tx.supplement.findFirst({ where: { kind }, orderBy: { validFrom: 'desc' } });
    if (last && last.validFrom >= validFrom) {
      return refuse('supplementBefore', {
        field: 'validFrom',
        facts: { first: formatDate(addDays(fromDbDate(last.validFrom), 1)) },
      });
    }
    if (last && (last.validTo === null || last.validTo >= validFrom)) {
      const validTo = toDbDate(addDays(input.validFrom, -1));
      await tx.supplement.update({ where: { id: last.id }, data: { validTo } });
    }
    await tx.supplement.create({ data: { kind, ...rate, validFrom, source } });
    return { ok: true };
  });
  return save.catch((error: unknown) => {
    if (isExclusionViolation(error)) return refuse('stale');
    throw error;
  });
}
