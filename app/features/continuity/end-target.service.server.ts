import { endRevision } from '~/domain/end-revision';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Access } from '~/platform/access/require-access.server';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { formatDate } from '~/platform/i18n/format';
import type { EndForm } from '~/ui/form/end-form.form';

/** Gives a target its last day, or an earlier one. It stands on in the history. */
export function endTarget({ db }: Pick<Access, 'db'>, input: EndForm & { targetId: string }): Promise<Verdict> {
  const { targetId: id, lastDay, revision } = input;
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, 'continuityTarget');
    const known = await tx.continuityTarget.findUnique({ where: { id } });
    if (!known) return refuse('notFound');
    const first = fromDbDate(known.validFrom);
    const last = fromDbDateOrNull(known.validTo);
    if (lastDay < first) return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: formatDate(first) } });
    if (endRevision(last) !== revision) return refuse('stale');
    if (last !== null && lastDay > last) {
      return refuse('targetOnlyShorter', { field: 'lastDay', facts: { last: formatDate(last) } });
    }
    await tx.continuityTarget.update({ where: { id }, data: { validTo: toDbDate(lastDay) } });
    return { ok: true };
  });
}
