import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import { toldFindings } from '~/domain/continuity/told-findings';
import { groupReaderOf, toldGroups } from '~/domain/continuity/told-groups';
import { weekdayOfDate } from '~/domain/time/clock';
import { blocksPublishing } from '~/domain/working-time/standing';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { belongings, planPeople } from '~/platform/continuity/plan-people.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import { planningReminders } from './reminders.query.server';

export interface Coverage {
  readonly code: string;
  readonly people: number;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

/** Who is on today, by shift code, against the demand of the weekday. */
export async function coverageToday(db: Db, today: IsoDate): Promise<Coverage[]> {
  const [shifts, demand] = await Promise.all([
    db.shift.findMany({
      where: { date: toDbDate(today), status: 'planned', staffId: { not: null } },
      select: { shiftCodeId: true, staff: { select: { name: true } } },
    }),
    db.demand.findMany({
      where: { weekday: weekdayOfDate(today) },
      select: { min: true, max: true, shiftCode: { select: { id: true, code: true, sortOrder: true } } },
    }),
  ]);
  return demand
    .sort((a, b) => a.shiftCode.sortOrder - b.shiftCode.sortOrder || a.shiftCode.code.localeCompare(b.shiftCode.code))
    .map(({ min, max, shiftCode }) => {
      const names = shifts.flatMap((shift) => (shift.shiftCodeId === shiftCode.id ? (shift.staff?.name ?? []) : []));
      return {
        code: shiftCode.code,
        min,
        max,
        people: names.length,
        names: names.sort((a, b) => a.localeCompare(b, 'nb')),
      };
    });
}

/** A thing that someone should look at: a code word, how many, and where it is mended. */
export interface Attention {
  readonly cause:
    | 'short'
    | 'unassigned'
    | 'lawBreach'
    | 'reviewOverdue'
    | 'draftWaiting'
    | 'inConsultation'
    | 'wishRoundOpen'
    | 'wishRoundCloses'
    | 'runGoing'
    | 'noRota';
  readonly count: number;
  /** Whether there are so many at least, and how many is not told. */
  readonly isLeast?: boolean;
  readonly to: string;
  /** What the text needs besides the count. */
  readonly facts?: Readonly<Record<string, string>>;
}

interface LeaderView {
  readonly shown: ShownVersion | null;
  readonly scope: Scope;
  readonly today: IsoDate;
  readonly coverage: readonly Coverage[];
}

/** What needs attention in a zone leader's day, most urgent first; nothing that is in order is listed. */
export async function attentionList(db: Db, view: LeaderView): Promise<Attention[]> {
  const { shown, scope, today } = view;
  if (shown === null) return [{ cause: 'noRota', count: 1, to: '/import' }];
  const inScope = recipientsIn(scope, today);
  const [unassigned, reviews, drafts, running, version, belongs, reminders] = await Promise.all([
    db.visit.count({ where: { date: { gte: toDbDate(today) }, status: 'unassigned', recipient: inScope } }),
    db.recipient.count({
      where: { AND: [inScope, { reviewOn: { lt: toDbDate(today) } }, stillServed(today)] },
    }),
    db.rotaVersion.findFirst({
      where: { status: 'draft' },
      orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
      select: { id: true },
    }),
    db.planningRun.findFirst({ where: { status: { in: ['queued', 'running'] } }, select: { id: true } }),
    db.rotaVersion.findUnique({ where: { id: shown.version.id }, select: { findings: true } }),
    belongings(db),
    planningReminders(db, today),
  ]);
  const findings = (version?.findings ?? []) as unknown as Finding[];
  const breaches = toldFindings(findings.filter(blocksPublishing), { reader: groupReaderOf(scope), belongs });
  const short = view.coverage.filter((row) => row.people < row.min).length;
  const list: Attention[] = [
    { cause: 'short', count: short, to: `/turnus` },
    { cause: 'unassigned', count: unassigned, to: '/besok' },
    { cause: 'lawBreach', ...breaches, to: `/turnus?versjon=${shown.version.id}` },
    { cause: 'runGoing', count: running ? 1 : 0, to: `/turnus/forslag/${running?.id}` },
    { cause: 'draftWaiting', count: drafts ? 1 : 0, to: `/turnus?versjon=${drafts?.id}` },
    ...reminders,
    { cause: 'reviewOverdue', count: reviews, to: '/tjenestemottakere' },
  ];
  return list.filter((item) => item.count > 0);
}

const stillServed = (today: IsoDate) => ({ OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] });

export interface Glance {
  /** A tier, or 'all'. */
  readonly key: string;
  readonly planned: number;
  readonly feasible: number;
}

/** Faces in 14 days by tier and for everyone, as the shown version plans them. Groups that tell of few are left out. */
export async function continuityGlance(
  db: Db,
  { shown, actor }: { shown: ShownVersion | null; actor: Actor },
): Promise<Glance[]> {
  if (shown === null) return [];
  const [version, belongs] = await Promise.all([
    db.rotaVersion.findUnique({ where: { id: shown.version.id }, select: { continuity: true } }),
    belongings(db),
  ]);
  const groups = toldGroups(planPeople(version?.continuity ?? null, belongs), groupReaderOf(recipientsSeenBy(actor)));
  return groups.flatMap(({ key, means: [planned, feasible] }) =>
    key === '' || planned === undefined || feasible === undefined ? [] : [{ key, planned, feasible }],
  );
}
