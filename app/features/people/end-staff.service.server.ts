import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { EndForm } from '~/ui/form/end-form.form';
import { dateText } from './date-text';
import type { ServiceContext } from './service-context';

/** Ends a person's employment on a date. Shifts, visits and history stay. */
export function endStaff({ db }: ServiceContext, input: EndForm & { staffId: string }): Promise<Verdict> {
  const { staffId, revision, lastDay } = input;
  return db.$transaction(async (tx) => {
    const person = await tx.staff.findUnique({ where: { id: staffId }, select: { employedFrom: true } });
    if (!person) return refuse('notFound');
    const first = fromDbDate(person.employedFrom);
    if (lastDay < first) {
      return refuse('lastBeforeFirst', { field: 'lastDay', facts: { first: dateText(first) } });
    }
    const changed = await tx.staff.updateMany({
      where: { id: staffId, revision },
      data: { employedTo: toDbDate(lastDay), revision: { increment: 1 } },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
