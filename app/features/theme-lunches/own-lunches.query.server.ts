import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { lunchesBetween, lunchThemes } from './lunch-rows.query.server';

/** As far as lunches are shown to somebody who looks for those she has had, and those to come. */
const DAYS_BACK = 730;
const DAYS_ON = 200;

export interface OwnTheme {
  readonly theme: { readonly id: string; readonly name: string };
  /** When she was last at a lunch about it. */
  readonly last: IsoDate | null;
  /** Lunches of her zone that are to come. */
  readonly coming: readonly { readonly id: string; readonly date: IsoDate }[];
}

/** What somebody has had of each theme, and when her zone gives it next. */
export async function ownLunches(db: Db, { scope, now }: { scope: Scope; now: Date }): Promise<OwnTheme[]> {
  const person = await ownMember(db, scope);
  if (!person) return [];
  const today = dateOfInstant(now);
  const all = await lunchesBetween(db, { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_ON), now });
  const mine = all.filter((lunch) => lunch.present.includes(person.id));
  const coming = all.filter(
    ({ status, isOver, zoneId }) => status === 'planned' && !isOver && (zoneId === null || zoneId === person.zoneId),
  );
  const themes = await lunchThemes(
    db,
    mine.flatMap(({ themeId }) => themeId ?? []),
  );
  return themes.map((theme) => ({
    theme,
    last: mine.findLast(({ themeId }) => themeId === theme.id)?.date ?? null,
    coming: coming.filter(({ themeId }) => themeId === theme.id).map(({ id, date }) => ({ id, date })),
  }));
}

async function ownMember(db: Db, scope: Scope): Promise<{ id: string; zoneId: string } | null> {
  const select = { id: true, zoneId: true } as const;
  if (scope.kind === 'own') return db.staff.findUnique({ where: { id: scope.staffId }, select });
  if (scope.kind !== 'ownTraining') return null;
  return db.zoneStaff.findUnique({ where: { id: scope.zoneStaffId }, select });
}
