import type { IsoDate } from '~/domain/brand';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { offeredThemes, peopleOn } from './competence-matrix.query.server';
import { keyOf } from './person-key';
import type { recordFor } from './save-record.service.server';

/** Everyone whom a leader can write of, as choices of a form. */
export async function peopleChoices(db: Db, today: IsoDate) {
  const people = await peopleOn(db, today);
  return people.map(({ person, name, zone }) => ({ value: keyOf(person), label: `${name}, ${zone.name}` }));
}

/** Themes that are offered, and the one that stands in the record. */
export async function themeChoices(db: Db, standing: string | null) {
  const offered = (await offeredThemes(db)).map(({ id, name }) => ({ value: id, label: name }));
  if (standing === null || offered.some(({ value }) => value === standing)) return offered;
  const ended = await db.theme.findUniqueOrThrow({ where: { id: standing }, select: { name: true } });
  return [...offered, { value: standing, label: ended.name }];
}

type Record = NonNullable<Awaited<ReturnType<typeof recordFor>>>;

/** A record as its form has it. */
export const recordDefaults = (record: Record) => ({
  ...{ revision: String(record.revision), person: keyOf(record.person), themeId: record.themeId },
  ...{ achievedOn: record.achievedOn, expiresOn: fromDbDateOrNull(record.expiresOn) ?? '', source: record.source },
});
