import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whoCouldCome } from '~/platform/series/could-come.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeHistory } from '../../../prisma/seed/history/make-history';
import { createDemoDb } from '../../setup/demo-database';

const WEEKS = 24;

let db: Db;
let drop: () => Promise<void>;
let from: string;
let made: number;
beforeAll(async () => {
  const database = await createDemoDb();
  drop = database.drop;
  db = createDb({ url: database.url, poolSize: 2 });
  const history = await db.$transaction((tx) => makeHistory(tx, { years: WEEKS / 52, seed: 3 }), { timeout: 120_000 });
  if (!history.ok) throw new Error('The demo begins without history');
  from = history.from;
  made = history.sessions;
}, 180_000);
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const pastOf = (kind: 'supervision' | 'themeLunch') =>
  db.series.findMany({
    where: { kind, followedBy: { isNot: null } },
    include: { followedBy: true, sessions: { orderBy: { occursOn: 'asc' }, include: { attendances: true } } },
  });

describe('the sessions of a made-up past', () => {
  it('come before those of each series that stands, which goes on from them', async () => {
    const past = [...(await pastOf('supervision')), ...(await pastOf('themeLunch'))];
    expect(past).toHaveLength(1 + 4);
    for (const { sessions, followedBy } of past) {
      expect(sessions.length).toBeGreaterThan(0);
      for (const { occursOn } of sessions) {
        expect(occursOn.toISOString().slice(0, 10) >= from).toBe(true);
        expect(+occursOn).toBeLessThan(+(followedBy?.startsOn ?? 0));
      }
    }
    expect(past.reduce((sum, { sessions }) => sum + sessions.length, 0)).toBe(made);
  });

  it('have at supervision only those whom the shift book lets come', async () => {
    const [supervision] = await pastOf('supervision');
    const sessions = supervision?.sessions ?? [];
    const couldCome = await whoCouldCome(db, sessions);
    const present = sessions.flatMap(({ id, attendances }) =>
      attendances.filter(({ status }) => status === 'present').map(({ staffId }) => ({ id, staffId: staffId ?? '' })),
    );
    expect(present.length).toBeGreaterThan(sessions.length);
    for (const { id, staffId } of present) expect(couldCome.get(id)?.get(staffId)).toBe('onShift');
  });

  it('have nobody at both lunches of a date, nor at the lunch of another zone', async () => {
    const homes = new Map((await db.zoneStaff.findMany()).map(({ id, zoneId }) => [id, zoneId]));
    for (const { zoneId, sessions } of await pastOf('themeLunch')) {
      const seen = sessions.flatMap(({ occursOn, attendances }) =>
        attendances.map((one) => `${occursOn.toISOString()} ${one.zoneStaffId}`),
      );
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen).size).toBe(seen.length);
      for (const one of sessions.flatMap(({ attendances }) => attendances)) {
        expect(homes.get(one.zoneStaffId ?? '')).toBe(zoneId);
      }
    }
  });
});
