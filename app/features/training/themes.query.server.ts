import type { Db } from '~/platform/db/db.server';

/** All themes, in the order in which they are offered, and how often each has been given. */
export async function themeRows(db: Db) {
  const themes = await db.theme.findMany({
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    include: { _count: { select: { sessions: { where: { status: 'held' } } } } },
  });
  return themes.map(({ id, name, validMonths, onEveryShift, endsOn, _count }) => ({
    ...{ id, name, validMonths, onEveryShift, isEnded: endsOn !== null, held: _count.sessions },
  }));
}

/** A theme for its form, or `null`. */
export async function themeForForm(db: Db, themeId: string) {
  const theme = await db.theme.findUnique({ where: { id: themeId } });
  return theme && { ...theme, isEnded: theme.endsOn !== null };
}
