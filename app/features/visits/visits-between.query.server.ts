import type { Clock, IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';
import { fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { VersionFacts } from '~/platform/versions/pick-version';
import type { VisitRow } from './visit-row';

/** Civil days, both included. */
export interface CivilSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Wanted {
  readonly version: VersionFacts;
  readonly span: CivilSpan;
  readonly scope: Scope;
}

/** An occurrence as either table has it. */
interface Found {
  id: string;
  date: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
  cause: string | null;
  visitPlanId: string | null;
  recipientId: string;
  state: VisitRow['state'];
  carers: { staffId: string }[];
}

const COLUMNS = {
  id: true,
  date: true,
  startsAt: true,
  endsAt: true,
  cause: true,
  visitPlanId: true,
  recipientId: true,
} as const;
const ORDER = [{ startsAt: 'asc' as const }, { id: 'asc' as const }];
const CARERS = { select: { staffId: true }, orderBy: { staffId: 'asc' } } as const;

/**
 * Visits of a span of days: the live ones for a published version, else the version's own. A visit outside the scope
 * stays in the list without its recipient, because it takes time on a carer's route; with the scope `own` only the
 * person's visits are found.
 */
export async function visitsBetween(db: Db, wanted: Wanted): Promise<VisitRow[]> {
  const [found, names] = await Promise.all([
    wanted.version.isPublished ? liveVisits(db, wanted) : draftVisits(db, wanted),
    readNames(db),
  ]);
  const keys = new Map<string, number>();
  for (const { recipientId } of found) keys.set(recipientId, keys.get(recipientId) ?? keys.size);
  return found.map((row) => ({
    ...rowOf(row, { names, scope: wanted.scope }),
    recipientKey: keys.get(row.recipientId) ?? -1,
  }));
}

const dates = ({ from, to }: CivilSpan) => ({ gte: toDbDate(from), lte: toDbDate(to) });

async function liveVisits(db: Db, { span, scope }: Wanted): Promise<Found[]> {
  const hers = scope.kind === 'own' ? { carers: { some: { staffId: scope.staffId, active: true } } } : {};
  const rows = await db.visit.findMany({
    where: { date: dates(span), ...hers },
    select: { ...COLUMNS, status: true, carers: { ...CARERS, where: { active: true } } },
    orderBy: ORDER,
  });
  return rows.map(({ status, ...row }) => ({ ...row, state: status }));
}

async function draftVisits(db: Db, { span, scope, version }: Wanted): Promise<Found[]> {
  const hers = scope.kind === 'own' ? { carers: { some: { staffId: scope.staffId } } } : {};
  const rows = await db.draftVisit.findMany({
    where: { rotaVersionId: version.id, OR: [{ date: dates(span) }, { date: null }], ...hers },
    select: { ...COLUMNS, carers: CARERS },
    orderBy: ORDER,
  });
  return rows.map((row) => ({ ...row, state: row.startsAt ? 'planned' : 'unassigned' }));
}

/** Names and lengths by id, read once: joined to each of some hundred visits they take far longer. */
async function readNames(db: Db) {
  const [recipients, zones, staff, visitPlans] = await Promise.all([
    db.recipient.findMany({ select: { id: true, displayName: true, zoneId: true } }),
    db.zone.findMany({ select: { id: true, name: true } }),
    db.staff.findMany({ select: { id: true, name: true } }),
    db.visitPlan.findMany({ select: { id: true, minutes: true } }),
  ]);
  return {
    recipients: new Map(recipients.map((row) => [row.id, row])),
    zones: new Map(zones.map((row) => [row.id, row.name])),
    staff: new Map(staff.map((row) => [row.id, row.name])),
    minutes: new Map(visitPlans.map((row) => [row.id, row.minutes])),
  };
}

interface Reading {
  readonly names: Awaited<ReturnType<typeof readNames>>;
  readonly scope: Scope;
}

function rowOf(row: Found, { names, scope }: Reading): Omit<VisitRow, 'recipientKey'> {
  const recipient = names.recipients.get(row.recipientId);
  const zoneId = recipient?.zoneId ?? '';
  const named = scope.kind !== 'zones' || scope.zoneIds.includes(zoneId);
  return {
    id: row.id,
    date: fromDbDateOrNull(row.date),
    start: row.startsAt && minutesOfDay(row.startsAt),
    minutes: names.minutes.get(row.visitPlanId ?? '') ?? lengthOf(row),
    state: row.state,
    zoneId,
    zoneName: names.zones.get(zoneId) ?? '',
    recipient: named && recipient ? { id: recipient.id, name: recipient.displayName } : null,
    carers: row.carers.map(({ staffId }) => ({ staffId, name: names.staff.get(staffId) ?? '' })),
    cause: row.cause,
  };
}

const WALL_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: DEFAULT_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Wall-clock minutes of an instant. A visit belongs to the date that it starts on. */
const minutesOfDay = (instant: Date): number => minutesOf(WALL_CLOCK.format(instant) as Clock);

const lengthOf = (row: Found): number =>
  row.startsAt && row.endsAt ? (row.endsAt.getTime() - row.startsAt.getTime()) / 60_000 : 0;
