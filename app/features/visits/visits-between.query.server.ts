import { DateTime } from 'luxon';
import type { IsoDate } from '~/domain/brand';
import type { Scope } from '~/domain/access/vocabulary';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
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

const CARERS = { select: { staffId: true, staff: { select: { name: true } } }, orderBy: { staffId: 'asc' } } as const;
const RECIPIENT = { select: { id: true, displayName: true, zoneId: true, zone: { select: { name: true } } } } as const;
const VISIT_PLAN = { select: { minutes: true } } as const;

interface Found {
  id: string;
  date: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
  cause: string | null;
  visitPlan: { minutes: number } | null;
  recipient: { id: string; displayName: string; zoneId: string; zone: { name: string } };
  carers: { staffId: string; staff: { name: string } }[];
}

/**
 * Visits of a span of days: the live ones for a published version, else the version's own. A visit outside the scope
 * stays in the list without its recipient, because it takes time on a carer's route; with the scope `own` only the
 * person's visits are found.
 */
export async function visitsBetween(db: Db, wanted: Wanted): Promise<VisitRow[]> {
  const { scope, version } = wanted;
  const date = { gte: toDbDate(wanted.span.from), lte: toDbDate(wanted.span.to) };
  const hers = scope.kind === 'own' ? { staffId: scope.staffId } : {};
  const common = { id: true, date: true, startsAt: true, endsAt: true, cause: true } as const;
  if (version.isPublished) {
    const rows = await db.visit.findMany({
      where: { date, ...(scope.kind === 'own' ? { carers: { some: { ...hers, active: true } } } : {}) },
      select: {
        ...common,
        status: true,
        visitPlan: VISIT_PLAN,
        recipient: RECIPIENT,
        carers: { ...CARERS, where: { active: true } },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    return rowsOf(rows, scope).map((row, place) => ({ ...row, state: rows[place]?.status ?? row.state }));
  }
  const rows = await db.draftVisit.findMany({
    where: {
      rotaVersionId: version.id,
      OR: [{ date }, { date: null }],
      ...(scope.kind === 'own' ? { carers: { some: hers } } : {}),
    },
    select: { ...common, visitPlan: VISIT_PLAN, recipient: RECIPIENT, carers: CARERS },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rowsOf(rows, scope);
}

function rowsOf(rows: readonly Found[], scope: Scope): VisitRow[] {
  const keys = new Map<string, number>();
  for (const { recipient } of rows) keys.set(recipient.id, keys.get(recipient.id) ?? keys.size);
  return rows.map((row) => ({ ...rowOf(row, scope), recipientKey: keys.get(row.recipient.id) ?? -1 }));
}

function rowOf(row: Found, scope: Scope): Omit<VisitRow, 'recipientKey'> {
  const { recipient } = row;
  const named = scope.kind !== 'zones' || scope.zoneIds.includes(recipient.zoneId);
  return {
    id: row.id,
    date: fromDbDateOrNull(row.date),
    start: row.startsAt && row.date ? minutesInto(row.startsAt, fromDbDate(row.date)) : null,
    minutes: row.visitPlan?.minutes ?? lengthOf(row),
    state: row.startsAt ? 'planned' : 'unassigned',
    zoneId: recipient.zoneId,
    zoneName: recipient.zone.name,
    recipient: named ? { id: recipient.id, name: recipient.displayName } : null,
    carers: row.carers.map((carer) => ({ staffId: carer.staffId, name: carer.staff.name })),
    cause: row.cause,
  };
}

/** Wall-clock minutes of an instant, counted from 00:00 of a civil date. */
function minutesInto(instant: Date, date: IsoDate): number {
  const local = DateTime.fromJSDate(instant, { zone: DEFAULT_TIME_ZONE });
  const midnight = DateTime.fromISO(date, { zone: 'utc' });
  const wall = local.setZone('utc', { keepLocalTime: true });
  return Math.round(wall.diff(midnight, 'minutes').minutes);
}

const lengthOf = (row: Found): number =>
  row.startsAt && row.endsAt ? (row.endsAt.getTime() - row.startsAt.getTime()) / 60_000 : 0;
