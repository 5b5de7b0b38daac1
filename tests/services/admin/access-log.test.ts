import { beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { accessLogAddress } from '~/features/admin/access-log.form';
import { accessLogPage, recipientIdOf, type AccessLogFilter } from '~/features/admin/access-log.query.server';
import { logAccess } from '~/platform/access/access-log.server';
import type { Db } from '~/platform/db/db.server';
import { makeRecipient } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createTestDb } from '../../setup/database';

let db: Db;
let admin: MadeContext;
let leader: MadeContext;
let recipient: { id: string };

const NOTHING: AccessLogFilter = { userId: null, recipientId: null, from: null, to: null, before: null };
const view = (who: MadeContext, at: string) =>
  logAccess(
    db,
    { actor: who.actor, at: new Date(at) },
    { action: 'view', thing: 'recipient', recipientId: recipient.id },
  );

beforeAll(async () => {
  ({ db } = await createTestDb());
  admin = await makeContext(db);
  leader = await makeContext(db, { role: 'zoneLeader' });
  recipient = await makeRecipient(db, { reference: 'R07' });
  await view(leader, '2026-11-20T22:59:59Z');
  await view(leader, '2026-11-20T23:00:00Z');
  await logAccess(
    db,
    { actor: admin.actor, at: new Date('2026-11-21T12:00:00Z') },
    { action: 'view', thing: 'recipientList' },
  );
});

it('shows the newest first, in local time, with recipients by reference', async () => {
  const { entries, older } = await accessLogPage(db, NOTHING);
  expect(entries.map((entry) => [entry.at, entry.thing, entry.recipient])).toEqual([
    ['21.11.2026 13:00:00', 'recipientList', null],
    ['21.11.2026 00:00:00', 'recipient', 'R07'],
    ['20.11.2026 23:59:59', 'recipient', 'R07'],
  ]);
  expect(older).toBeNull();
});

it('takes a day as the people count it', async () => {
  const date = '2026-11-20' as IsoDate;
  const { entries } = await accessLogPage(db, { ...NOTHING, from: date, to: date });
  expect(entries.map((entry) => entry.at)).toEqual(['20.11.2026 23:59:59']);
});

it('finds the entries of one user, and of one recipient', async () => {
  expect((await accessLogPage(db, { ...NOTHING, userId: admin.actor.userId })).entries).toHaveLength(1);
  expect((await accessLogPage(db, { ...NOTHING, recipientId: recipient.id })).entries).toHaveLength(2);
  expect(await recipientIdOf(db, 'r07')).toBe(recipient.id);
  expect(await recipientIdOf(db, 'R99')).toBeNull();
});

it('leafs through a long log without losing or repeating an entry', async () => {
  const rows = Array.from({ length: 120 }, () => view(leader, '2026-11-22T12:00:00Z'));
  await Promise.all(rows);
  const seen: string[] = [];
  for (let before: bigint | null = null, more = true; more;) {
    const page = await accessLogPage(db, { ...NOTHING, before });
    seen.push(...page.entries.map((entry) => entry.id));
    more = page.older !== null;
    before = page.older === null ? null : BigInt(page.older);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await db.accessLog.count());
});

it('reads an address that makes no sense as no filter', () => {
  const address = { bruker: 'x', mottaker: "' OR 1=1", fra: '31.02.2026', til: '', eldre: 'x' };
  expect(accessLogAddress.parse(address)).toEqual({ bruker: null, mottaker: null, fra: null, til: null, eldre: null });
});
