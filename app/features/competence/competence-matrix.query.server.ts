import type { IsoDate } from '~/domain/brand';
import { COMPETENCE_STATES, competenceIn, type CompetenceState } from '~/domain/training/competence';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { achievementsOf } from './achievements.query.server';
import { keyOf, type Person } from './person-key';

/** Themes that are still offered, in their order. */
export const offeredThemes = (db: Db) =>
  db.theme.findMany({
    where: { endsOn: null },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, validMonths: true, onEveryShift: true },
  });

/** Everyone of the group and of the zones' staff, with what each has of each theme that is offered. */
export async function competenceMatrix(db: Db, now: Date) {
  const today = dateOfInstant(now);
  const [themes, people, achievements] = await Promise.all([
    offeredThemes(db),
    peopleOn(db, today),
    achievementsOf(db, { person: null, now }),
  ]);
  const rows = people.map(({ person, ...known }) => {
    const competence = themes.map(({ id, validMonths }) =>
      competenceIn({ today, validMonths, achievements: achievements({ person, themeId: id }) }),
    );
    return { ...known, person, key: keyOf(person), competence, counts: countsOf(competence.map(({ state }) => state)) };
  });
  return { today, themes, rows };
}

export type CompetenceMatrix = Awaited<ReturnType<typeof competenceMatrix>>;
export type CompetenceRow = CompetenceMatrix['rows'][number];

const countsOf = (states: readonly CompetenceState[]): Record<CompetenceState, number> => {
  const counts: Record<CompetenceState, number> = { valid: 0, soon: 0, expired: 0, none: 0 };
  for (const state of COMPETENCE_STATES) counts[state] = states.filter((one) => one === state).length;
  return counts;
};

/** Those who are employed on a day: the group first, then the zones' other staff. */
export async function peopleOn(db: Db, today: IsoDate) {
  const day = toDbDate(today);
  const zone = { select: { id: true, name: true } } as const;
  const [staff, zoneStaff] = await Promise.all([
    db.staff.findMany({
      where: { employedFrom: { lte: day }, OR: [{ employedTo: null }, { employedTo: { gte: day } }] },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, zone },
    }),
    db.zoneStaff.findMany({
      where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, zone },
    }),
  ]);
  return [
    ...staff.map(({ id, ...known }) => ({ ...known, group: 'group' as const, person: { staffId: id } as Person })),
    ...zoneStaff.map(({ id, ...known }) => ({
      ...known,
      group: 'zones' as const,
      person: { zoneStaffId: id } as Person,
    })),
  ];
}
