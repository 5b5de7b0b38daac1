import { refuse, type Verdict } from '~/domain/verdict';
import { toDbDate } from '~/platform/db/dates';
import { inTransaction } from '~/platform/db/transaction.server';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ServiceContext } from './service-context';
import type { ThemeForm } from './theme.form';

/** Adds a theme, or changes one. A theme that has ended is no longer offered; what was given of it stays. */
export function saveTheme(
  { db, now }: ServiceContext,
  { themeId, revision, name, validMonths, onEveryShift, isEnded }: ThemeForm & { themeId: string | null },
): Promise<Verdict> {
  const values = { name, validMonths: validMonths ?? null, onEveryShift };
  return inTransaction(db, async (tx) => {
    const taken = await tx.theme.count({
      where: { name: { equals: name, mode: 'insensitive' }, NOT: { id: themeId ?? undefined } },
    });
    if (taken > 0) return refuse('taken', { field: 'name' });
    if (themeId === null) {
      const last = await tx.theme.aggregate({ _max: { sortOrder: true } });
      const sortOrder = (last._max.sortOrder ?? -1) + 1;
      await tx.theme.create({ data: { ...values, sortOrder } });
      return { ok: true };
    }
    const before = await tx.theme.findUnique({ where: { id: themeId } });
    if (!before) return refuse('notFound');
    const endsOn = isEnded ? (before.endsOn ?? toDbDate(dateOfInstant(now()))) : null;
    const { count } = await tx.theme.updateMany({
      where: { id: themeId, revision },
      data: { ...values, endsOn, revision: { increment: 1 } },
    });
    return count === 1 ? { ok: true } : refuse('stale');
  });
}
