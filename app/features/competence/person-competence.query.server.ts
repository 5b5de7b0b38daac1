import type { Actor, Scope } from '~/domain/access/vocabulary';
import { competenceIn } from '~/domain/training/competence';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { achievementsOf } from './achievements.query.server';
import { offeredThemes } from './competence-matrix.query.server';
import { historyOf, type Written } from './record-history';
import { ownPerson, reaches, type Person } from './person-key';

interface Asked {
  readonly person: Person;
  readonly scope: Scope;
  readonly now: Date;
}

/** What somebody has of each theme, and every record of her with who wrote it; `null` where she is not to be seen. */
export async function personCompetence(db: Db, { person, scope, now }: Asked) {
  if (!reaches(scope, person)) return null;
  const today = dateOfInstant(now);
  const [known, themes, achievements, records] = await Promise.all([
    nameOf(db, person),
    offeredThemes(db),
    achievementsOf(db, { person, now }),
    recordsOf(db, person),
  ]);
  if (!known) return null;
  return {
    ...{ person, name: known.name, zone: known.zone.name },
    themes: themes.map(({ id, name, validMonths, onEveryShift }) => ({
      ...{ id, name, onEveryShift },
      ...competenceIn({ today, validMonths, achievements: achievements({ person, themeId: id }) }),
    })),
    records,
  };
}

export type PersonCompetence = NonNullable<Awaited<ReturnType<typeof personCompetence>>>;
export type CompetenceRecordRow = PersonCompetence['records'][number];

function nameOf(db: Db, person: Person) {
  const select = { name: true, zone: { select: { name: true } } } as const;
  return 'staffId' in person
    ? db.staff.findUnique({ where: { id: person.staffId }, select })
    : db.zoneStaff.findUnique({ where: { id: person.zoneStaffId }, select });
}

async function recordsOf(db: Db, person: Person) {
  const theme = { select: { name: true } } as const;
  const rows = await db.competenceRecord.findMany({
    where: person,
    orderBy: [{ achievedOn: 'desc' }, { recordedAt: 'desc' }],
    include: {
      theme,
      recordedBy: { select: { id: true, name: true, staffId: true, zoneStaffId: true } },
      corrections: {
        orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
        include: { theme, recordedBy: { select: { name: true } } },
      },
    },
  });
  return rows.map((row) => {
    const { id, recordedBy, revision, corrections } = row;
    const first = corrections[0] ?? row;
    return {
      ...{ id, ...wordingOf(row) },
      first: { by: first.recordedBy?.name ?? null, at: first.recordedAt.toISOString() },
      /** A record can be older than the keeping of its wordings. */
      isFirstKept: revision === corrections.length + 1,
      history: historyOf([...corrections, row].map(asWritten)),
      recordedBy: recordedBy && { id: recordedBy.id, name: recordedBy.name },
      isOwn: recordedBy !== null && isThe(person, recordedBy),
    };
  });
}

interface WordingRow {
  readonly theme: { readonly name: string };
  readonly achievedOn: Date;
  readonly expiresOn: Date | null;
  readonly source: string;
  readonly recordedBy: { readonly name: string } | null;
  readonly recordedAt: Date;
}

const wordingOf = ({ theme, achievedOn, expiresOn, source }: Omit<WordingRow, 'recordedBy' | 'recordedAt'>) => ({
  ...{ theme: theme.name, source, achievedOn: fromDbDate(achievedOn), expiresOn: fromDbDateOrNull(expiresOn) },
});

const asWritten = (row: WordingRow): Written => ({
  ...{ ...wordingOf(row), by: row.recordedBy?.name ?? null, at: row.recordedAt.toISOString() },
});

const isThe = (person: Person, user: { staffId: string | null; zoneStaffId: string | null }): boolean =>
  'staffId' in person ? user.staffId === person.staffId : user.zoneStaffId === person.zoneStaffId;

/** Which records an actor may change: a leader all, others those of herself that she wrote. */
export function mayChangeRecord(
  { actor, scope }: { actor: Actor; scope: Scope | null },
  record: Pick<CompetenceRecordRow, 'recordedBy'>,
): boolean {
  if (scope === null) return false;
  return ownPerson(scope) === null ? scope.kind === 'all' : record.recordedBy?.id === actor.userId;
}
