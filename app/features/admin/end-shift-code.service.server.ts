import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate } from '~/platform/db/dates';
import type { EndForm } from '~/ui/form/end-form.form';
import type { ServiceContext } from './service-context';

/** Ends a shift code that no staffing asks for any more. Rotas and shifts that have it keep it. */
export function endShiftCode({ db }: ServiceContext, input: EndForm & { shiftCodeId: string }): Promise<Verdict> {
  const { shiftCodeId: id, revision, lastDay } = input;
  return db.$transaction(async (tx) => {
    if ((await tx.shiftCode.count({ where: { id } })) === 0) return refuse('notFound');
    if ((await tx.demand.count({ where: { shiftCodeId: id, max: { gt: 0 } } })) > 0) return refuse('codeInUse');
    const changed = await tx.shiftCode.updateMany({
      where: { id, revision },
      data: { endsOn: toDbDate(lastDay), revision: { increment: 1 } },
    });
    return changed.count === 1 ? { ok: true } : refuse('stale');
  });
}
