import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { LOSS_CAUSES, type LossCause } from '~/domain/continuity/lost-faces';
import type { ReviewMeasure, ThreeNumbers } from '~/domain/continuity/review-cells';
import { addDays } from '~/domain/time/clock';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { pastBook } from '~/platform/continuity/past-book';
import { readPastVisits } from '~/platform/continuity/read-past-visits.server';
import { readPeople } from '~/platform/continuity/read-people.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { ContinuityWindow, Prisma } from '~/platform/db/generated/client';
import { PEOPLE_A_SIDE, windowsFrom, windowsTo, type DetailGroup } from './detail-address';
import { detailVisits, type DetailVisits } from './detail-visits';

export interface DetailHead {
  /** First days of the windows behind the number, the newest first. */
  readonly windows: readonly IsoDate[];
  /** The name of the zone that the group is. */
  readonly zone: string | null;
}

interface Reader {
  readonly scope: Scope;
  readonly today: IsoDate;
}

/**
 * What a number is of, without a figure or a name. Whoever sees groups only is not told in which windows a group has
 * somebody: that would tell of single people where it is small.
 */
export async function detailHead(db: Db, { group, ...reader }: Reader & { group: DetailGroup }): Promise<DetailHead> {
  const asked = reader.scope.kind === 'all' ? { ...group, split: 'all' as const } : group;
  const [windows, zone] = await Promise.all([
    db.continuityWindow.findMany({
      where: { AND: [windowsOf(asked, reader), COUNTED] },
      distinct: ['startsOn'],
      orderBy: { startsOn: 'desc' },
      select: { startsOn: true },
    }),
    group.split === 'zone' && UUID.test(group.key)
      ? db.zone.findUnique({ where: { id: group.key }, select: { name: true } })
      : null,
  ]);
  return { windows: windows.map(({ startsOn }) => fromDbDate(startsOn)), zone: zone?.name ?? null };
}

/** Those with a value both as it was and as it was planned, whom every figure is of. */
const COUNTED = { visits: { gte: 2 }, plannedVisits: { gte: 2 } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CATEGORIES = ['psychiatric', 'substance', 'dual'] as const;

function windowsOf(group: DetailGroup, { scope, today }: Reader): Prisma.ContinuityWindowWhereInput {
  return {
    days: group.days,
    startsOn: { gte: toDbDate(windowsFrom(group.fromMonth)), lte: toDbDate(windowsTo(group.toMonth)) },
    recipient: recipientsIn(scope, today),
    AND: [scope.kind === 'zones' ? { zoneId: { in: [...scope.zoneIds] } } : {}, membersOf(group)],
  };
}

/** Those of a group, as they belonged then. A group that is none has nobody. */
function membersOf({ split, key }: DetailGroup): Prisma.ContinuityWindowWhereInput {
  const nobody = { recipientId: { in: [] } };
  if (split === 'tier') return { tier: key === '' ? null : key };
  if (split === 'zone') return UUID.test(key) ? { zoneId: key } : nobody;
  if (split === 'all') return {};
  const category = CATEGORIES.find((known) => known === key);
  return category ? { category } : nobody;
}

export interface DetailRecipient extends DetailVisits {
  readonly id: string;
  readonly name: string;
  readonly numbers: ThreeNumbers;
  readonly faces: { readonly actual: number; readonly planned: number; readonly floor: number | null };
  readonly least: number;
  readonly lost: Readonly<Record<LossCause, number>>;
}

export interface DetailSide {
  readonly window: IsoDate;
  readonly people: readonly DetailRecipient[];
  readonly side: number;
  readonly isLast: boolean;
}

export interface WantedSide extends Reader {
  readonly group: DetailGroup;
  readonly measure: ReviewMeasure;
  readonly window: IsoDate;
  readonly side: number;
}

/** The recipients behind a number in one window with their visits: those farthest from their plan first. */
export async function detailSide(tx: Tx, wanted: WantedSide): Promise<DetailSide> {
  const { group, measure, window, side } = wanted;
  const rows = await tx.continuityWindow.findMany({
    where: { AND: [windowsOf(group, wanted), { startsOn: toDbDate(window) }, COUNTED] },
    include: { recipient: { select: { displayName: true } } },
    orderBy: [{ recipient: { sortOrder: 'asc' } }, { recipientId: 'asc' }],
  });
  const ordered = rows
    .map((row) => ({ row, numbers: numbersOf(row, measure) }))
    .sort((a, b) => shortfall(b.numbers, measure) - shortfall(a.numbers, measure));
  const shown = ordered.slice(side * PEOPLE_A_SIDE, (side + 1) * PEOPLE_A_SIDE);
  const visitsOf = await visitsBehind(tx, { window, days: group.days, ids: shown.map(({ row }) => row.recipientId) });
  const people = shown.map(({ row, numbers }): DetailRecipient => ({
    ...{ id: row.recipientId, name: row.recipient.displayName, numbers },
    faces: { actual: row.faces, planned: row.plannedFaces, floor: row.facesFloor },
    ...{ least: row.facesLeast, lost: lostOf(row) },
    ...visitsOf(row.recipientId),
  }));
  return { window, people, side, isLast: ordered.length <= (side + 1) * PEOPLE_A_SIDE };
}

/** How far what was fell short of the plan; more faces, or a smaller share, is worse. */
function shortfall({ actual, planned }: ThreeNumbers, measure: ReviewMeasure): number {
  if (actual === null || planned === null) return -Infinity;
  return measure === 'faces' ? actual - planned : planned - actual;
}

function numbersOf(row: ContinuityWindow, measure: ReviewMeasure): ThreeNumbers {
  switch (measure) {
    case 'faces':
      return { actual: row.faces, planned: row.plannedFaces, feasible: row.facesFloor };
    case 'upc':
      return { actual: row.upc, planned: row.plannedUpc, feasible: row.upcCeiling };
    case 'coc':
      return { actual: row.coc, planned: row.plannedCoc, feasible: row.cocCeiling };
    case 'secon':
      return { actual: row.secon, planned: row.plannedSecon, feasible: row.seconCeiling };
    case 'primaryShare':
      return { actual: row.primaryShare, planned: row.plannedPrimaryShare, feasible: row.primaryShareCeiling };
    case 'teamShare':
      return { actual: row.teamShare, planned: row.plannedTeamShare, feasible: row.teamShareCeiling };
    case 'knownShare':
      return { actual: row.knownShare, planned: row.plannedKnownShare, feasible: row.knownShareCeiling };
  }
}

const LOST_COLUMNS = {
  rota: 'lostToRota',
  capacity: 'lostToCapacity',
  choice: 'lostToChoice',
  absence: 'lostToAbsence',
  openShift: 'lostToOpenShift',
  unplanned: 'lostToUnplanned',
} as const satisfies Record<LossCause, keyof ContinuityWindow>;

const lostOf = (row: ContinuityWindow) =>
  Object.fromEntries(LOSS_CAUSES.map((cause) => [cause, row[LOST_COLUMNS[cause]]])) as Record<LossCause, number>;

interface Behind {
  readonly window: IsoDate;
  readonly days: number;
  readonly ids: readonly string[];
}

/** The visits of these recipients in a window, as its figures were worked out, with the team of its first day. */
async function visitsBehind(tx: Tx, { window, days, ids }: Behind): Promise<(id: string) => DetailVisits> {
  const period = { from: window, to: addDays(window, days), timeZone: DEFAULT_TIME_ZONE };
  const [people, visits, staff] = await Promise.all([
    readPeople(tx, { ...period, recipients: ids }),
    readPastVisits(tx, { ...period, recipients: ids }),
    tx.staff.findMany({ select: { id: true, name: true } }),
  ]);
  const book = pastBook(visits, people);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return (id) => {
    const team = people.recipients.get(id)?.team.filter(({ from, to }) => from <= 0 && to >= 0) ?? [];
    const roles = new Map(team.map((one) => [one.staffId, one.isPrimary ? ('primary' as const) : ('member' as const)]));
    const own = book.filter(({ recipient }) => recipient === id);
    return detailVisits(own, { window: { from: window, days }, people: { roles, names } });
  };
}
