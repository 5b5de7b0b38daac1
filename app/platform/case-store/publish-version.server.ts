import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { fromDbDate } from '../db/dates';
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
  /** Whether the version decides a day: it is within the period, and no holiday rota is laid over it. */
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
 * differs is changed. What is done, called off or changed by people in the live days stays, and how much is told. Weeks of a published holiday rota are left to it. The version that was published before is superseded.
 * An overlap with something that stays is an exclusion violation, and the whole transaction has to be given up.
 */
export async function publishVersion(tx: Tx, publishing: Publishing): Promise<Published> {
  const version = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: publishing.versionId },
    include: { rota: { include: { resourceGroup: true } } },
  });
  const { rota } = version;
  const start = fromDbDate(rota.startsOn);
  const period: LivePeriod = {
    versionId: version.id,
    start,
    from: publishing.from > start ? publishing.from : start,
    to: addDays(start, rota.planWeeks * 7 - 1),
    rotaDays: rota.weeks * 7,
    planWeeks: rota.planWeeks,
    timeZone: rota.resourceGroup.timeZone,
    decides: rota.kind === 'holiday' ? () => true : await outsideHolidays(tx),
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

/** Tells of a day whether no published holiday rota is laid over it. */
async function outsideHolidays(tx: Tx): Promise<(date: IsoDate) => boolean> {
  const rotas = await tx.rota.findMany({
    where: { kind: 'holiday', versions: { some: { status: 'published' } } },
    select: { startsOn: true, planWeeks: true },
  });
  const spans = rotas.map(({ startsOn, planWeeks }) => {
    const from = fromDbDate(startsOn);
    return { from, to: addDays(from, planWeeks * 7 - 1) };
  });
  return (date) => spans.every((span) => date < span.from || date > span.to);
}
