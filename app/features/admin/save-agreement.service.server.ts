import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { AgreementForm } from './agreement.form';
import type { ServiceContext } from './service-context';

/** Writes down an agreement on a limit. An agreement is never changed: it is ended, and another is made. */
export function saveAgreement({ db }: ServiceContext, input: AgreementForm): Promise<Verdict> {
  const { limit: limitName, value, staffId, source } = input;
  const [validFrom, validTo] = [toDbDate(input.validFrom), toDbDateOrNull(input.validTo)];
  return db.$transaction(async (tx) => {
    if (staffId !== null && (await tx.staff.count({ where: { id: staffId } })) === 0) {
      return refuse('notChoice', { field: 'staffId' });
    }
    const same = await tx.agreement.count({ where: { limitName, staffId, validFrom } });
    if (same > 0) return refuse('agreementSameDay', { field: 'validFrom' });
    await tx.agreement.create({ data: { limitName, value, staffId, validFrom, validTo, source } });
    return { ok: true };
  });
}
