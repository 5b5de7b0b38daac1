import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';

/** Who of the group, in its order, or of the zones' staff, by reference, has what from elsewhere, and how long ago. */
const RECORDS = [
  { person: 1, theme: 'Motiverende intervju (MI)', daysAgo: 700, source: 'MI-kurs, Korus' },
  { person: 5, theme: 'NAVs ansvarsområder', daysAgo: 500, source: 'Fagdag med NAV' },
  { person: 5, theme: 'Etikk og holdninger', daysAgo: 900, source: 'Etisk refleksjon, kommunens kurs' },
  { person: 8, theme: 'Psykiatriske hoveddiagnoser', daysAgo: 60, source: 'Videreutdanning, psykisk helse' },
  { person: 'Z005', theme: 'Motiverende intervju (MI)', daysAgo: 120, source: 'MI-kurs, Korus' },
  { person: 'Z012', theme: 'Rus og rusmidlers effekt', daysAgo: 680, source: 'Nettkurs om rus' },
] as const;

interface Demo {
  readonly today: IsoDate;
  readonly now: Date;
  readonly themes: ReadonlyMap<string, string>;
}

/** Competence from elsewhere, written down by a leader: some that lasts, some that runs out soon, some that has run out. */
export async function recordInDemo(tx: Tx, { today, now, themes }: Demo): Promise<void> {
  const leader = await tx.user.findFirst({ where: { role: 'zoneLeader' }, orderBy: { email: 'asc' } });
  const staff = await tx.staff.findMany({ where: { onCall: false }, orderBy: { sortOrder: 'asc' } });
  const zoneStaff = await tx.zoneStaff.findMany({ select: { id: true, reference: true } });
  const recorded = { recordedById: leader?.id ?? null, recordedAt: now };
  await tx.competenceRecord.createMany({
    data: RECORDS.flatMap(({ person, theme, daysAgo, source }) => {
      const staffId = typeof person === 'number' ? staff[person]?.id : undefined;
      const zoneStaffId = zoneStaff.find(({ reference }) => reference === person)?.id;
      const themeId = themes.get(theme);
      if (themeId === undefined || (staffId === undefined && zoneStaffId === undefined)) return [];
      const of = { staffId: staffId ?? null, zoneStaffId: zoneStaffId ?? null, themeId };
      return [{ ...of, achievedOn: toDbDate(addDays(today, -daysAgo)), source, ...recorded }];
    }),
  });
}
