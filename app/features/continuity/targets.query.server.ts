import type { IsoDate } from '~/domain/brand';
import type { MeasureName } from '~/domain/case/plan';
import { MEASURE_NAMES } from '~/domain/continuity/measures';
import { endRevision } from '~/domain/end-revision';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EVERYBODY, targetGroupKey, type TargetGroup } from './target-group';

export type TargetState = 'now' | 'later' | 'over';

export interface ShownTarget extends TargetGroup {
  readonly id: string;
  readonly measure: MeasureName;
  /** Name of its zone. */
  readonly zone: string | null;
  readonly value: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly state: TargetState;
  /** Who set it, while she is known, and when. */
  readonly setBy: string | null;
  readonly setOn: IsoDate;
}

const isMeasure = (name: string): name is MeasureName => (MEASURE_NAMES as readonly string[]).includes(name);

const ORDER: readonly TargetState[] = ['now', 'later', 'over'];

/** Every target that has been set: those in force first, then those to come, then those that are over. */
export async function listTargets(db: Db, { today }: { today: IsoDate }): Promise<ShownTarget[]> {
  const [rows, zones] = await Promise.all([
    db.continuityTarget.findMany({
      include: { setBy: { select: { name: true } } },
      orderBy: [{ validFrom: 'desc' }, { setAt: 'desc' }, { id: 'asc' }],
    }),
    db.zone.findMany({ select: { id: true, name: true } }),
  ]);
  const nameOf = new Map(zones.map(({ id, name }) => [id, name]));
  return rows
    .flatMap((row): ShownTarget[] => {
      const { id, measure, tier, zoneId, value } = row;
      if (!isMeasure(measure)) return [];
      const [validFrom, validTo] = [fromDbDate(row.validFrom), fromDbDateOrNull(row.validTo)];
      const zone = zoneId === null ? null : (nameOf.get(zoneId) ?? '–');
      const state = stateOn(today, { validFrom, validTo });
      const set = { setBy: row.setBy?.name ?? null, setOn: dateOfInstant(row.setAt) };
      return [{ id, measure, tier, zoneId, zone, value, validFrom, validTo, state, ...set }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        MEASURE_NAMES.indexOf(a.measure) - MEASURE_NAMES.indexOf(b.measure),
    );
}

/** Those that hold on a date. */
export async function targetsOn(db: Db, date: IsoDate): Promise<ShownTarget[]> {
  return (await listTargets(db, { today: date })).filter(({ state }) => state === 'now');
}

function stateOn(today: IsoDate, period: { validFrom: IsoDate; validTo: IsoDate | null }): TargetState {
  if (period.validTo !== null && period.validTo < today) return 'over';
  return period.validFrom > today ? 'later' : 'now';
}

/** One target to end, or `null`. */
export async function targetToEnd(db: Db, wanted: { targetId: string; today: IsoDate }) {
  const target = (await listTargets(db, wanted)).find(({ id }) => id === wanted.targetId);
  return target ? { ...target, revision: endRevision(target.validTo) } : null;
}

/** What a target can be set for, and how many have been set. */
export async function targetChoices(db: Db, { today }: { today: IsoDate }) {
  const [zones, tiers, revision] = await Promise.all([
    db.zone.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] },
      select: { id: true, name: true },
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    }),
    db.recipient.findMany({ where: { tier: { not: null } }, distinct: ['tier'], select: { tier: true } }),
    db.continuityTarget.count(),
  ]);
  return {
    revision,
    groups: [
      { key: EVERYBODY, kind: 'all' as const, name: '' },
      ...tiers
        .map(({ tier }) => tier ?? '')
        .sort((a, b) => a.localeCompare(b, 'nb'))
        .map((name) => ({ key: targetGroupKey({ tier: name, zoneId: null }), kind: 'tier' as const, name })),
      ...zones.map(({ id, name }) => ({
        key: targetGroupKey({ tier: null, zoneId: id }),
        kind: 'zone' as const,
        name,
      })),
    ],
  };
}
