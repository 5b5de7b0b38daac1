import { endRevision } from '~/domain/end-revision';
import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import { formatDate } from '~/platform/i18n/format';
import type { EndForm } from '~/ui/form/end-form.form';
import type { ServiceContext } from './service-context';

/** Gives an agreement its last day. It stands on in the history, and rotas before that day are judged by it. */
export function endAgreement({ db }: ServiceContext, input: EndForm & { agreementId: string }): Promise<Verdict> {
  const { agreementId: id, lastDay, revision } = input;
  return db.$transaction(async (tx) => {
    const known = await tx.agreement.findUnique({ where: { id } });
    if (!known) return refuse('notFound');
    const first = fromDbDate(known.validFrom);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: formatDate(first) } });
    if (endRevision(fromDbDateOrNull(known.validTo)) !== revision) return refuse('stale');
    const changed = await tx.agreement.updateMany({
      where: { id, validTo: known.validTo },
      data: { validTo: toDbDate(lastDay) },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
