import { beforeAll, expect, it } from 'vitest';
import { logLook } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

const AT = new Date('2026-11-25T08:00:00Z');

let db: Db;
let [kari, ola]: (MadeContext | undefined)[] = [];
beforeAll(async () => {
  ({ db } = await createTestDb());
  [kari, ola] = [await makeContext(db, { role: 'zoneLeader' }), await makeContext(db, { role: 'zoneLeader' })];
});

it('a list that is shown again while somebody waits is one look in the access log, another list or person is one more', async () => {
  if (!kari || !ola) throw new Error('They are there');
  const [today, tomorrow] = [{ date: '2026-11-25' }, { date: '2026-11-26' }];
  const look = (who: MadeContext, scope: { date: string }, minutes: number) =>
    logLook(db, { actor: who.actor, at: new Date(AT.getTime() + minutes * 60_000) }, { thing: 'ownDay', scope });
  for (const minutes of [0, 0.5, 1, 9]) await look(kari, today, minutes);
  await look(kari, tomorrow, 1);
  await look(ola, today, 2);
  await look(kari, today, 12);
  const rows = await db.accessLog.findMany({ orderBy: { id: 'asc' } });
  expect(rows.map(({ userId, scope, action }) => [userId, scope, action])).toEqual([
    [kari.actor.userId, today, 'view'],
    [kari.actor.userId, tomorrow, 'view'],
    [ola.actor.userId, today, 'view'],
    [kari.actor.userId, today, 'view'],
  ]);
});
