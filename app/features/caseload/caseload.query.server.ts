import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { DEFAULT_RULES } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { belongings } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import { toDbDate } from '~/platform/db/dates';
import type { RotaFacts } from '~/platform/versions/pick-version';
import { shownVersion } from '~/platform/versions/shown-version.server';
import type { Caseload, CaseloadRecipient, CaseloadStaff, CaseloadZone } from './caseload';
import type { CaseloadChoice } from './caseload-choice';
import { figuresOf } from './compare/compared-figures';
import { sorted } from './sort-recipients';
import { undoableIn } from './teams/undoable.query.server';
import { facesOf, loadsOf, measuresOf, primaryCounts, type VersionLoad } from './version-load.server';
import { readVersionLoad } from './version-load.query.server';

interface Asked {
  readonly scope: Scope;
  readonly versionId: string | null;
  readonly chosen: CaseloadChoice;
  readonly today: IsoDate;
  /** Whether the reader may change teams. */
  readonly mayChange: boolean;
  /** Whether the reader needs to know who must not come to whom. */
  readonly withExclusions: boolean;
}

/** Recipients of the scope against carers, for one version; `null` where there is no rota yet. */
export async function readCaseload(db: Db, asked: Asked): Promise<Caseload | null> {
  const { scope, today, chosen } = asked;
  const { zoneId, staffId, tier } = chosen;
  const shown = await shownVersion(db, { versionId: asked.versionId, today });
  if (!shown) return null;
  const { rota, version } = shown;
  const plan = { start: toDbDate(rota.startsOn), end: toDbDate(addDays(rota.startsOn, rota.planWeeks * 7 - 1)) };
  const [belongs, seen, recipients, staff, zones, load, fullTimeMinutes] = await Promise.all([
    belongings(db),
    db.recipient.findMany({ where: recipientsIn(scope, today), select: { id: true } }),
    recipientsOf(db, {
      where: [recipientsIn(scope, today), ...(zoneId === null ? [] : [{ zoneId }])],
      plan,
      withExclusions: asked.withExclusions,
    }),
    staffOf(db, { rotaId: rota.id, versionId: version.id, plan }),
    db.zone.findMany({
      where: scope.kind === 'zones' ? { id: { in: [...scope.zoneIds] } } : {},
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    }),
    readVersionLoad(db, version.id),
    fullTimeMinutesOf(db, plan.start),
  ]);
  const measures = measuresOf(load.measures);
  const rows = recipients
    .map((row) => ({ zoneId: row.zoneId, recipient: { ...recipientOf(row, load), ...measures(row.reference) } }))
    .filter(({ recipient }) => staffId === null || recipient.faces.some((face) => face.staffId === staffId))
    .filter(({ recipient }) => tier === null || recipient.tier === tier);
  return {
    ...shown,
    zones: zones.flatMap((zone): CaseloadZone[] => {
      const own = sorted(
        rows.filter((row) => row.zoneId === zone.id).map(({ recipient }) => recipient),
        chosen.sort,
      );
      return own.length === 0 ? [] : [{ ...zone, recipients: own }];
    }),
    staff: staffLoads({ staff, load, rota, fullTimeMinutes, seen: new Set(seen.map(({ id }) => id)) }),
    figures: figuresOf(load.measures, { scope, belongs }),
    choices: {
      zones,
      staff: staff.map(({ id, name }) => ({ id, name })),
      tiers: [...new Set(recipients.flatMap((row) => row.tier ?? []))].sort((a, b) => a.localeCompare(b, 'nb')),
    },
    chosen,
    mayChange: asked.mayChange,
    undoable: asked.mayChange ? await undoableIn(db, { scope, today, version }) : null,
  };
}

type RecipientFilter = ReturnType<typeof recipientsIn>;
interface Period {
  readonly start: Date;
  readonly end: Date;
}

function recipientsOf(db: Db, wanted: { where: RecipientFilter[]; plan: Period; withExclusions: boolean }) {
  const { start, end } = wanted.plan;
  const during = { validFrom: { lte: end }, OR: [{ validTo: null }, { validTo: { gte: start } }] };
  return db.recipient.findMany({
    where: { AND: [...wanted.where, { startsOn: { lte: end }, OR: [{ endsOn: null }, { endsOn: { gte: start } }] }] },
    orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
    select: {
      id: true,
      reference: true,
      displayName: true,
      tier: true,
      zoneId: true,
      teamSize: true,
      exclusions: { where: wanted.withExclusions ? during : { id: { in: [] } }, select: { staffId: true } },
    },
  });
}

type RecipientRow = Awaited<ReturnType<typeof recipientsOf>>[number];

function recipientOf(row: RecipientRow, load: VersionLoad): Omit<CaseloadRecipient, 'm14' | 'm14Floor'> {
  const counted = load.recipients.get(row.id);
  return {
    id: row.id,
    name: row.displayName,
    tier: row.tier,
    teamSize: row.teamSize,
    visits: counted?.visits ?? 0,
    unassigned: counted?.unassigned ?? 0,
    faces: facesOf(load, row.id),
    excluded: row.exclusions.map(({ staffId }) => staffId),
  };
}

function staffOf(db: Db, wanted: { rotaId: string; versionId: string; plan: Period }) {
  const { start, end } = wanted.plan;
  return db.staff.findMany({
    where: {
      resourceGroup: { rotas: { some: { id: wanted.rotaId } } },
      OR: [
        { onCall: false, employedFrom: { lte: end }, OR: [{ employedTo: null }, { employedTo: { gte: start } }] },
        { draftVisits: { some: { rotaVersionId: wanted.versionId } } },
        { draftTeams: { some: { rotaVersionId: wanted.versionId } } },
      ],
    },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      positionPercent: true,
      skills: { orderBy: { skill: { sortOrder: 'asc' } }, select: { skill: { select: { name: true } } } },
    },
  });
}

interface StaffLoadInput {
  readonly staff: Awaited<ReturnType<typeof staffOf>>;
  readonly load: VersionLoad;
  readonly rota: RotaFacts;
  readonly fullTimeMinutes: number;
  /** The recipients of the reader's scope, whatever is chosen. */
  readonly seen: ReadonlySet<string>;
}

const NONE = { count: 0, isLeast: false };

function staffLoads({ staff, load, rota, fullTimeMinutes, seen }: StaffLoadInput): CaseloadStaff[] {
  const staffIds = staff.map(({ id }) => id);
  const primaries = primaryCounts(load, { staffIds, isSeen: (id) => seen.has(id) });
  return staff.map((person, at) => ({
    ...person,
    skills: person.skills.map(({ skill }) => skill.name),
    ...loadsOf(load, { staffId: person.id, weeks: rota.planWeeks }),
    primaryFor: primaries[at] ?? NONE,
    contractMinutes: (person.positionPercent / 100) * fullTimeMinutes * rota.planWeeks,
  }));
}

/** Weekly minutes of a full position on the plan's first day. */
async function fullTimeMinutesOf(db: Db, start: Date): Promise<number> {
  const agreed = await db.agreement.findFirst({
    where: {
      limitName: 'fullTimeWeeklyMinutes',
      staffId: null,
      validFrom: { lte: start },
      OR: [{ validTo: null }, { validTo: { gte: start } }],
    },
    orderBy: { validFrom: 'desc' },
    select: { value: true },
  });
  return typeof agreed?.value === 'number' ? agreed.value : DEFAULT_RULES.fullTimeWeeklyMinutes;
}
