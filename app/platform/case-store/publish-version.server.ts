import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { fromDbDate, toDbDate } from '../db/dates';
import { publishShifts } from './publish-shifts.server';
import { publishTeams } from './publish-teams.server';
import { publishVisits } from './publish-visits.server';

export interface Publishing {
  versionId: string;
  /** Who publishes; none where it is the program itself. */
  actorId: string | null;
  now: Date;
  /** The first day that the version decides. What is live before it stays. */
  from: IsoDate;
}

/** The days that become live, both included, and what they come from. */
export interface LivePeriod {
  versionId: string;
  /** The rota's first day, a Monday. */
  start: IsoDate;
  from: IsoDate;
  to: IsoDate;
  rotaDays: number;
  planWeeks: number;
  timeZone: string;
  /** The last day before a later base rota takes over, or `null`. */
  lastBeforeNext: IsoDate | null;
  /** Whether the version decides a day: it is within the period, and no holiday or later base rota has it. */
  decides(date: IsoDate): boolean;
}

export interface Changed {
  added: number;
  changed: number;
  removed: number;
  /** What people have done in the shift book or on the day, and the version would have made otherwise. */
  kept: number;
}

export interface Published {
  shifts: Changed;
  visits: Changed;
  teams: Changed;
}

const NOTHING: Changed = { added: 0, changed: 0, removed: 0, kept: 0 };

/**
 * Makes a version live from a day to the end of its plan: shifts of the shift book, visits and care teams. Only what
 * differs is changed. What is done, called off or changed by people in the live days stays, and how much is told. Weeks of a published holiday rota or of a later base
 * rota are left to it. The version that was published before is superseded.
 * An overlap with something that stays is an exclusion violation, and the whole transaction has to be given up.
 */
export async function publishVersion(tx: Tx, publishing: Publishing): Promise<Published> {
  const version = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: publishing.versionId },
    include: { rota: { include: { resourceGroup: true } } },
  });
  const { rota } = version;
  const start = fromDbDate(rota.startsOn);
  const others = await otherRotas(tx, { start });
  const period: LivePeriod = {
    versionId: version.id,
    start,
    from: publishing.from > start ? publishing.from : start,
    to: addDays(start, rota.planWeeks * 7 - 1),
    rotaDays: rota.weeks * 7,
    planWeeks: rota.planWeeks,
    timeZone: rota.resourceGroup.timeZone,
    lastBeforeNext: others.next,
    decides: rota.kind === 'holiday' ? () => true : others.leave,
  };
  await tx.rotaVersion.updateMany({
    where: { rotaId: rota.id, status: 'published', id: { not: version.id } },
    data: { status: 'superseded', revision: { increment: 1 } },
  });
  await tx.rotaVersion.update({
    where: { id: version.id },
    data: {
      status: 'published',
      publishedAt: publishing.now,
      publishedById: publishing.actorId,
      revision: { increment: 1 },
    },
  });
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const shifts = await publishShifts(tx, period);
  const visits = await publishVisits(tx, period);
  // Who stands in for a holiday does not take over the care teams.
  const teams = rota.kind === 'holiday' ? NOTHING : await publishTeams(tx, period);
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  return { shifts, visits, teams };
}

/** A base rota counts until a later one starts. */
const LAST_DAY = '9999-12-31' as IsoDate;

interface OtherRotas {
  /** Whether a day is left by the published holiday rotas and by the base rotas that start later. */
  leave(date: IsoDate): boolean;
  /** The day before the next base rota starts, or `null`. */
  readonly next: IsoDate | null;
}

/** Published rotas that a base rota with this first day gives way to. */
async function otherRotas(tx: Tx, { start }: { start: IsoDate }): Promise<OtherRotas> {
  const rotas = await tx.rota.findMany({
    where: {
      OR: [{ kind: 'holiday' }, { kind: 'base', startsOn: { gt: toDbDate(start) } }],
      versions: { some: { status: 'published' } },
    },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true, planWeeks: true, kind: true },
  });
  const spans = rotas.map(({ startsOn, planWeeks, kind }) => {
    const from = fromDbDate(startsOn);
    return { from, to: kind === 'base' ? LAST_DAY : addDays(from, planWeeks * 7 - 1), kind };
  });
  const next = spans.find(({ kind }) => kind === 'base');
  return {
    leave: (date) => spans.every((span) => date < span.from || date > span.to),
    next: next ? addDays(next.from, -1) : null,
  };
}
