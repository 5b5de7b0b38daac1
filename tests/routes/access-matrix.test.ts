import type { RouteConfigEntry } from '@remix-run/route-config';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_MATRIX } from '~/domain/access/matrix';
import { ROLES, type Role } from '~/domain/access/vocabulary';
import routes from '~/routes';
import { makeStaff } from '../factories/db';
import { startTestServer, type TestServer } from '../setup/server';
import { ADDRESSES } from './addresses';
import { makeClient, type Client } from './client';
import { addressWith, LEADER, realIds } from './real-ids';
import { untiedControls } from './untied-controls';

const EMAILS: Record<Role, string> = {
  administrator: 'admin@fjordvik.example',
  zoneLeader: LEADER,
  staff: 'torgeir@fjordvik.example',
  manager: 'sjef@fjordvik.example',
  zoneStaff: 'grete@fjordvik.example',
};

/** Patterns of every route that has an address. */
const patternsOf = (entries: RouteConfigEntry[], before = ''): string[] =>
  entries.flatMap((entry) => {
    const here = [before, entry.path].filter(Boolean).join('/');
    const inside = patternsOf(entry.children ?? [], here);
    return entry.path !== undefined || entry.index ? [here, ...inside] : inside;
  });

let server: TestServer;
let ids: Record<string, string>;
const clients = new Map<Role | 'nobody', Client>();

beforeAll(async () => {
  server = await startTestServer();
  clients.set('nobody', await makeClient(server, null));
  for (const role of ROLES) clients.set(role, await makeClient(server, EMAILS[role]));
  ids = await realIds(server.db);
});

afterAll(() => server.stop());

const addressOf = (pattern: string): string => addressWith(ids, pattern);

const clientOf = (who: Role | 'nobody'): Client => {
  const client = clients.get(who);
  if (!client) throw new Error(`${who} has no client`);
  return client;
};

/** Those of the demo who have something of their own: leaders may be staff themselves, and here they are not. */
const WITH_OWN: readonly Role[] = ['staff', 'zoneStaff'];

const reaches = (role: Role, [action, thing]: readonly [string, string]): boolean => {
  const row = Object.entries(ACCESS_MATRIX[role]).find(([name]) => name === thing)?.[1];
  const reach = Object.entries(row ?? {}).find(([name]) => name === action)?.[1];
  return reach !== undefined && (reach !== 'own' || WITH_OWN.includes(role));
};

const isSignIn = (answer: Response): boolean =>
  answer.status === 302 && (answer.headers.get('location') ?? '').startsWith('/logg-inn');

describe('the map of addresses', () => {
  it('has a guard for every address, and no guard for an address that is gone', () => {
    expect(patternsOf(routes as RouteConfigEntry[]).sort()).toEqual(Object.keys(ADDRESSES).sort());
  });
});

describe.each(['get', 'post'] as const)('%s', (method) => {
  const guarded = Object.entries(ADDRESSES).flatMap(([pattern, guards]) => {
    const guard = guards[method];
    const { inBackground = false } = guards;
    return guard === undefined || typeof guard === 'string' ? [] : [{ pattern, guard, inBackground }];
  });

  it.each(guarded)('/$pattern shows nobody anything but where to sign in', async ({ pattern, inBackground }) => {
    const answer = await clientOf('nobody')[method](addressOf(pattern));
    expect([answer.status, isSignIn(answer)]).toEqual(inBackground ? [401, false] : [302, true]);
  });

  for (const role of ROLES) {
    it.each(guarded)(`/$pattern answers ${role} as the matrix says`, async ({ pattern, guard }) => {
      const answer = await clientOf(role)[method](addressOf(pattern));
      await answer.body?.cancel();
      if (reaches(role, guard)) expect([answer.status, isSignIn(answer)]).not.toEqual([403, true]);
      expect(answer.status === 403).toBe(!reaches(role, guard));
      expect(answer.status).toBeLessThan(500);
    });
  }
});

describe('a page without its scripts', () => {
  const pages = Object.entries(ADDRESSES).flatMap(([pattern, { get }]) => (get ? [{ pattern, get }] : []));

  it.each(pages)('/$pattern names each of its fields, and leads from each to its help', async ({ pattern, get }) => {
    const readers = (['zoneLeader', ...ROLES] as const).filter((role) => typeof get === 'string' || reaches(role, get));
    const answer = await clientOf(get === 'anyone' ? 'nobody' : (readers[0] ?? 'nobody')).get(addressOf(pattern));
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return answer.body?.cancel();
    expect(untiedControls(await answer.text())).toEqual([]);
  });
});

describe('a request from another site', () => {
  it.each(Object.entries(ADDRESSES).flatMap(([pattern, guards]) => (guards.post ? [pattern] : [])))(
    'changes nothing at /%s',
    async (pattern) => {
      const answer = await clientOf('zoneLeader').post(addressOf(pattern), {}, { origin: 'https://elsewhere.example' });
      expect(answer.status).toBe(403);
    },
  );
});

describe('a body that is no form', () => {
  const posted = Object.entries(ADDRESSES).flatMap(([pattern, { post }]) => (post ? [{ pattern, post }] : []));

  it.each(posted)('is the fault of who sends it to /$pattern', async ({ pattern, post }) => {
    const who = typeof post === 'string' ? 'nobody' : (ROLES.find((role) => reaches(role, post)) ?? 'nobody');
    const answer = await clientOf(who).post(addressOf(pattern), { a: 'b' }, { 'content-type': 'text/plain' });
    await answer.body?.cancel();
    expect(answer.status).toBeLessThan(500);
  });
});

describe('a recipient outside the zones of a leader', () => {
  it('is not found, just as one who does not exist', async () => {
    const leader = await makeClient(server, 'soneleder@fjordvik.example');
    const user = await server.db.user.findUniqueOrThrow({
      where: { email: 'soneleder@fjordvik.example' },
      include: { zones: true },
    });
    const zoneIds = user.zones.map((zone) => zone.zoneId);
    const outside = await server.db.recipient.findFirstOrThrow({ where: { zoneId: { notIn: zoneIds } } });
    const inside = await server.db.recipient.findFirstOrThrow({ where: { zoneId: { in: zoneIds } } });
    const answers = await Promise.all(
      [inside.id, outside.id, randomUUID()].map((id) => leader.get(`/tjenestemottakere/${id}`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 404]);
    const lists = await Promise.all(
      ['/tjenestemottakere', '/fordeling', '/besok', '/besok/uke', '/kontinuitet', '/kontinuitet/plan'].map((address) =>
        leader.get(address),
      ),
    );
    for (const list of lists) {
      const page = await list.text();
      expect(list.status).toBe(200);
      expect(page).not.toContain(outside.id);
      expect(page).not.toContain(outside.displayName);
    }
  });
});

describe('a leader who is staff herself', () => {
  it('has her own day and rota, to which her notices lead', async () => {
    const email = 'soneleder@fjordvik.example';
    const { zoneId, resourceGroupId } = await server.db.staff.findUniqueOrThrow({ where: { id: ids.staffId ?? '' } });
    const { id: staffId } = await makeStaff(server.db, { zoneId, resourceGroupId });
    await server.db.user.update({ where: { email }, data: { staffId } });
    const leader = await makeClient(server, email);
    const answers = await Promise.all(['/min-turnus', '/i-dag'].map((address) => leader.get(address)));
    await server.db.user.update({ where: { email }, data: { staffId: null } });
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('the access log', () => {
  it('has an entry for each page that shows a recipient', async () => {
    const before = await server.db.accessLog.count();
    for (const address of ['/tjenestemottakere', addressOf('tjenestemottakere/:recipientId'), '/besok', '/fordeling']) {
      await clientOf('zoneLeader').get(address);
    }
    const entries = await server.db.accessLog.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(entries.map((entry) => entry.action)).toEqual(['view', 'view', 'view', 'view']);
    expect(entries[1]?.recipientId).toBe(ids.recipientId);
  });
});

describe('every answer', () => {
  it('lets no script run without the nonce of the answer', async () => {
    const answer = await clientOf('zoneLeader').get('/turnus');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("script-src 'self' 'nonce-");
    expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map((match) => match[0]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  });
});
