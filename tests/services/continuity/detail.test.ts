import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import type { DetailGroup } from '~/features/continuity/detail-address';
import { detailForm } from '~/features/continuity/detail.form';
import { detailHead, detailSide, type DetailRecipient } from '~/features/continuity/detail.query.server';
import { lookBehind } from '~/features/continuity/look-behind.service.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { facesIn } from '~/ui/face-strip-visits';
import { makeContext } from '../../factories/service-context';
import { createDemoDb, DEMO_NOW } from '../../setup/demo-database';

const TODAY = '2026-11-25' as IsoDate;
const EVERYONE: DetailGroup = { split: 'all', key: '', days: 14, fromMonth: null, toMonth: null };
const ALL: Scope = { kind: 'all' };

let db: Db;
let drop: () => Promise<void>;
let window: IsoDate;

beforeAll(async () => {
  const made = await createDemoDb();
  ({ drop } = made);
  db = createDb({ url: made.url, poolSize: 3 });
  window = (await detailHead(db, { group: EVERYONE, scope: ALL, today: TODAY })).windows[0] ?? ('' as IsoDate);
});

afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const sideOf = (overrides: Partial<Parameters<typeof detailSide>[1]> = {}) =>
  db.$transaction((tx) =>
    detailSide(tx, { scope: ALL, today: TODAY, group: EVERYONE, measure: 'faces', window, side: 0, ...overrides }),
  );

async function everybody(): Promise<DetailRecipient[]> {
  const people: DetailRecipient[] = [];
  for (let side = 0; ; side++) {
    const shown = await sideOf({ side });
    people.push(...shown.people);
    if (shown.isLast) return people;
  }
}

describe('what stands behind a number', () => {
  it('is everybody once, and their visits give the number', async () => {
    const people = await everybody();
    const counted = await db.continuityWindow.count({
      where: { days: 14, startsOn: new Date(window), visits: { gte: 2 }, plannedVisits: { gte: 2 } },
    });
    expect(new Set(people.map(({ id }) => id)).size).toBe(counted);
    expect(people.length).toBe(counted);
    const period = { from: '2000-01-01' as IsoDate, to: '2100-01-01' as IsoDate };
    for (const { faces, actual, planned } of people) {
      expect([facesIn(actual, period), facesIn(planned, period)]).toEqual([faces.actual, faces.planned]);
    }
    expect(people.some(({ faces }) => faces.actual !== faces.planned)).toBe(true);
  });

  it('names each face that came or did not come beside the plan, and they are those lost by cause', async () => {
    for (const { least, lost, faces, changed } of await everybody()) {
      expect(LOSS_CAUSES.reduce((sum, cause) => sum + lost[cause], least)).toBe(faces.actual);
      for (const cause of ['absence', 'openShift', 'unplanned'] as const) {
        const own = changed.filter((change) => change.cause === cause);
        expect(own.reduce((sum, { side }) => sum + (side === 'met' ? 1 : -1), 0)).toBe(lost[cause]);
      }
    }
  });

  it('begins with those who are farthest from their plan', async () => {
    const { people } = await sideOf();
    const beyond = people.map(({ faces }) => faces.actual - faces.planned);
    expect(beyond).toEqual([...beyond].sort((a, b) => b - a));
  });

  it('is of the group alone, and of nobody where the group is none', async () => {
    const zone = await db.zone.findFirstOrThrow({ orderBy: { sortOrder: 'asc' } });
    const own = await sideOf({ group: { ...EVERYONE, split: 'zone', key: zone.id } });
    const zones = await db.recipient.findMany({ where: { id: { in: own.people.map(({ id }) => id) } } });
    expect(new Set(zones.map(({ zoneId }) => zoneId))).toEqual(new Set([zone.id]));
    for (const [split, key] of [
      ['zone', "' OR 1=1"],
      ['category', 'all'],
      ['tier', 'Z'],
    ] as const) {
      expect((await sideOf({ group: { ...EVERYONE, split, key } })).people).toEqual([]);
    }
  });

  it('shows a leader nobody of another zone, whatever she asks for', async () => {
    const [own, other] = await db.zone.findMany({ orderBy: { sortOrder: 'asc' } });
    const scope: Scope = { kind: 'zones', zoneIds: [own?.id ?? ''] };
    const theirs = await sideOf({ scope, group: { ...EVERYONE, split: 'zone', key: other?.id ?? '' } });
    expect(theirs.people).toEqual([]);
    const { people } = await sideOf({ scope });
    const zones = await db.recipient.findMany({ where: { id: { in: people.map(({ id }) => id) } } });
    expect(new Set(zones.map(({ zoneId }) => zoneId))).toEqual(new Set([own?.id]));
  });
});

describe('the reason', () => {
  const faultsOf = (reason: string): unknown[] => {
    const parsed = detailForm.safeParse({ window, side: '0', reason });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => ('params' in issue ? issue.params?.cause : issue.code));
  };

  it('is words, and neither blanks nor signs', () => {
    expect(faultsOf('   \t\n ')).toEqual(['required']);
    expect(faultsOf('........................')).toEqual(['reasonTooShort']);
    expect(faultsOf('møte')).toEqual(['reasonTooShort']);
    expect(faultsOf('a'.repeat(301))).toContain('tooLong');
    expect(faultsOf('Forbereder møte om Nord')).toEqual([]);
  });

  it('stands in the log at everybody who was shown, and at nobody else', async () => {
    const context = { ...(await makeContext(db, { role: 'manager' })), scope: ALL, now: () => new Date(DEMO_NOW) };
    const reason = 'Forbereder møte om oktober';
    const wanted = { group: EVERYONE, measure: 'upc', window, side: 1, reason } as const;
    const verdict = await lookBehind(context, wanted);
    if (!verdict.ok) throw new Error(verdict.cause);
    const logged = await db.accessLog.findMany({ where: { userId: context.actor.userId }, orderBy: { id: 'asc' } });
    expect(logged.map(({ recipientId }) => recipientId)).toEqual(verdict.shown.people.map(({ id }) => id));
    expect(new Set(logged.map((entry) => entry.reason))).toEqual(new Set([reason]));
    expect(logged[0]).toMatchObject({
      thing: 'continuityDetail',
      action: 'view',
      scope: { measure: 'upc', days: 14, window },
    });
  });

  it('logs nothing where nobody is shown', async () => {
    const context = { ...(await makeContext(db, { role: 'manager' })), scope: ALL, now: () => new Date(DEMO_NOW) };
    const group = { ...EVERYONE, split: 'tier', key: 'Z' } as const;
    const reason = 'Forbereder møte om oktober';
    expect(await lookBehind(context, { group, measure: 'faces', window, side: 0, reason })).toMatchObject({
      cause: 'nobodyBehind',
    });
    expect(await db.accessLog.count({ where: { userId: context.actor.userId } })).toBe(0);
  });
});
