import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';
import { parseStoredChange } from '~/platform/scenarios/stored-scenario';
import { nameSupposition, readScenarioNames } from './scenario-names.server';
import type { NamedSupposition } from './supposed';

export interface ListedScenario {
  readonly id: string;
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly suppositions: readonly NamedSupposition[];
  readonly versionNumber: number;
  readonly rotaName: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly adoptedId: string | null;
}

const MOST = 50;

/** The newest scenarios first. */
export async function listScenarios(db: Db, wanted: { scope: Scope; today: IsoDate }): Promise<ListedScenario[]> {
  const [rows, ready, names] = await Promise.all([
    db.scenario.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        change: true,
        failure: true,
        createdAt: true,
        adoptedId: true,
        createdBy: { select: { name: true } },
        rotaVersion: { select: { number: true, rota: { select: { name: true } } } },
      },
    }),
    db.scenario.findMany({ where: { NOT: { result: { equals: Prisma.DbNull } } }, select: { id: true } }),
    readScenarioNames(db, wanted),
  ]);
  const done = new Set(ready.map(({ id }) => id));
  return rows.map(({ change, failure, createdBy, rotaVersion, createdAt, ...row }) => ({
    ...row,
    state: failure !== null ? 'failed' : done.has(row.id) ? 'ready' : 'waiting',
    suppositions: (parseStoredChange(change)?.suppositions ?? []).map((one) => nameSupposition(one, names)),
    versionNumber: rotaVersion.number,
    rotaName: rotaVersion.rota.name,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy?.name ?? null,
  }));
}
