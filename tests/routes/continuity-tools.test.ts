import { beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../setup/server';
import { makeClient, type Client } from './client';

const BEHIND = '/kontinuitet/besok';
const REASON = 'Forbereder møte om Nordre sone';

let server: TestServer;
let manager: Client;
let leader: Client;
let zones: { id: string; name: string }[];
/** Names of everybody whom the municipality visits, with the zone they live in. */
let recipients: { id: string; displayName: string; zoneId: string }[];
let ownZoneIds: string[];
let window: string;

beforeAll(async () => {
  server = await startTestServer();
  const { db } = server;
  manager = await makeClient(server, 'sjef@fjordvik.example');
  leader = await makeClient(server, 'soneleder@fjordvik.example');
  zones = await db.zone.findMany({ orderBy: { sortOrder: 'asc' } });
  recipients = await db.recipient.findMany({ select: { id: true, displayName: true, zoneId: true } });
  const user = await db.user.findUniqueOrThrow({
    where: { email: 'soneleder@fjordvik.example' },
    include: { zones: true },
  });
  ownZoneIds = user.zones.map(({ zoneId }) => zoneId);
  const latest = await db.continuityWindow.findFirstOrThrow({ where: { days: 14 }, orderBy: { startsOn: 'desc' } });
  window = latest.startsOn.toISOString().slice(0, 10);
});

const namesIn = (page: string) => recipients.filter(({ displayName }) => page.includes(displayName));

async function answerOf(answer: Promise<Response>): Promise<{ status: number; page: string }> {
  const response = await answer;
  return { status: response.status, page: await response.text() };
}

const ask = (client: Client, form: Partial<Record<'reason' | 'window' | 'side', string>>, query = '') =>
  answerOf(client.post(`${BEHIND}${query}`, { window, side: '0', reason: REASON, ...form }));

describe('a manager who looks behind a number', () => {
  it('sees no name before she has said why, whatever stands in the address', async () => {
    for (const query of [
      '',
      `?inndeling=zone&gruppe=${zones[0]?.id}`,
      `?vindu=${window}&reason=${REASON}&side=1`,
      '?names=1',
    ]) {
      const { status, page } = await answerOf(manager.get(BEHIND + query));
      expect(status).toBe(200);
      expect(page).toContain('Hvorfor trenger du å se hvem det gjelder?');
      expect(namesIn(page)).toEqual([]);
    }
  });

  it.each([
    '',
    '      ',
    '\u00a0\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b',
    '....... !!!',
    'møte',
  ])('sees none with %j for a reason, and nothing is logged', async (reason) => {
    const before = await server.db.accessLog.count();
    const { status, page } = await ask(manager, { reason });
    expect(status).toBe(422);
    expect(namesIn(page)).toEqual([]);
    expect(await server.db.accessLog.count()).toBe(before);
  });

  it('sees ten names with a reason, each logged with it, and none of them when the page is opened again', async () => {
    const before = await server.db.accessLog.count();
    const { status, page } = await ask(manager, {});
    expect(status).toBe(200);
    const shown = namesIn(page);
    const logged = await server.db.accessLog.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(shown.length).toBeGreaterThan(0);
    expect(logged.length).toBeLessThanOrEqual(10);
    expect(new Set(logged.map(({ recipientId }) => recipientId))).toEqual(new Set(shown.map(({ id }) => id)));
    expect(new Set(logged.map(({ reason }) => reason))).toEqual(new Set([REASON]));
    expect(namesIn((await answerOf(manager.get(BEHIND))).page)).toEqual([]);
  });

  it('is told where a group or a period has nobody', async () => {
    expect(await ask(manager, { window: '2020-01-06' })).toMatchObject({ status: 422 });
    const { status, page } = await ask(manager, {}, '?inndeling=zone&gruppe=00000000-0000-4000-8000-000000000000');
    expect([status, namesIn(page)]).toEqual([422, []]);
  });
});

describe('a zone leader', () => {
  it('sees those of her own zones without being asked, and nobody of another zone', async () => {
    const other = zones.find(({ id }) => !ownZoneIds.includes(id));
    const own = namesIn((await answerOf(leader.get(BEHIND))).page);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ zoneId }) => ownZoneIds.includes(zoneId))).toBe(true);
    const theirs = await answerOf(leader.get(`${BEHIND}?inndeling=zone&gruppe=${other?.id}`));
    expect([theirs.status, namesIn(theirs.page)]).toEqual([200, []]);
    const posted = await ask(leader, {}, `?inndeling=zone&gruppe=${other?.id}`);
    expect([posted.status, namesIn(posted.page)]).toEqual([422, []]);
  });

  it('sees targets, and can neither set nor end them', async () => {
    expect((await leader.get('/kontinuitet/maal')).status).toBe(200);
    expect((await leader.post('/kontinuitet/maal/nytt', {})).status).toBe(403);
  });
});

describe('a file of the review', () => {
  it('has no recipient in it for anybody, and is logged as taken out', async () => {
    for (const client of [manager, leader]) {
      const answer = await client.get('/kontinuitet/eksport.csv');
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(text.split('\r\n').length).toBeGreaterThan(20);
      expect(namesIn(text)).toEqual([]);
      const last = await server.db.accessLog.findFirstOrThrow({ orderBy: { id: 'desc' } });
      expect(last).toMatchObject({ action: 'export', thing: 'continuityExport', recipientId: null });
    }
  });

  it('tells what stands beside too, as finely as the page', async () => {
    const text = await (await manager.get('/kontinuitet/eksport.csv')).text();
    expect(text).toMatch(/\r\nVed siden av;Alle;Hele tidsrommet;;;Dekning;(0,\d{1,3}|1);;;;;;\r\n/);
    expect(text).toContain('\r\nDefinisjoner;Dekning;');
  });

  it('tells a leader of her own zones only', async () => {
    const text = await (await leader.get('/kontinuitet/eksport.csv')).text();
    const told = zones.filter(({ name }) => text.includes(`;${name};`)).map(({ id }) => id);
    expect(told.sort()).toEqual([...ownZoneIds].sort());
  });

  it('comes as a workbook too', async () => {
    const answer = await manager.get('/kontinuitet/eksport.xlsx?fra=2026-11&til=2026-11');
    expect(answer.headers.get('content-disposition')).toContain('kontinuitet-2026-11-2026-11.xlsx');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

it('staff, administrators and staff of the zones see none of it', async () => {
  for (const name of ['torgeir', 'admin', 'grete']) {
    const client = await makeClient(server, `${name}@fjordvik.example`);
    for (const address of [BEHIND, '/kontinuitet/maal', '/kontinuitet/eksport.csv', '/kontinuitet/eksport.xlsx']) {
      expect((await client.get(address)).status).toBe(403);
    }
    expect((await ask(client, {})).status).toBe(403);
  }
});
