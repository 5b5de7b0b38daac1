import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectionAs } from '~/platform/db/connection-options';
import type { Db } from '~/platform/db/db.server';
import { APP_ROLE } from '~/platform/db/roles';
import { makeRecipient, makeUser } from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  const test = await createTestDb();
  db = test.db;
  owner = new pg.Client(connectionAs({ url: test.url }));
  app = new pg.Client(connectionAs({ url: test.url, role: APP_ROLE }));
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(() => Promise.all([owner.end(), app.end()]));

let recipientId: string;
let userId: string;
beforeEach(async () => {
  recipientId = (await makeRecipient(db)).id;
  userId = (await makeUser(db)).id;
  await db.accessLog.create({
    data: { userId, role: 'administrator', action: 'view', thing: 'recipient', recipientId },
  });
});

const CHANGES = [
  `UPDATE access_log SET thing = 'other'`,
  `UPDATE access_log SET at = now() WHERE false`,
  `DELETE FROM access_log`,
  `TRUNCATE access_log`,
];

it.each(CHANGES)('refuses the application: %s', async (statement) => {
  await expect(app.query(statement)).rejects.toThrow('permission denied for table access_log');
});

it.each(CHANGES)('refuses even the owner: %s', async (statement) => {
  await expect(owner.query(statement)).rejects.toThrow('The access log is append-only');
});

it('refuses the owner within a session that replays as a replica', async () => {
  await owner.query('SET session_replication_role = replica');
  await expect(owner.query('DELETE FROM access_log')).rejects.toThrow('append-only');
  await owner.query('RESET session_replication_role');
});

it('does not let the application take the trigger away or give itself rights', async () => {
  await expect(app.query('DROP TRIGGER access_log_append_only ON access_log')).rejects.toThrow('must be owner');
  await expect(app.query('ALTER TABLE access_log DISABLE TRIGGER ALL')).rejects.toThrow('must be owner');
  await app.query(`GRANT DELETE ON access_log TO ${APP_ROLE}`).catch(() => undefined);
  await expect(app.query('DELETE FROM access_log')).rejects.toThrow('permission denied');
});

it('keeps the recipient and the user that a line is about', async () => {
  await expect(app.query('DELETE FROM recipient WHERE id = $1', [recipientId])).rejects.toThrow('access_log');
  await expect(app.query('DELETE FROM app_user WHERE id = $1', [userId])).rejects.toThrow('access_log');
});

it('still has every line after all of that', async () => {
  const { rows } = await app.query('SELECT count(*)::int AS lines FROM access_log WHERE recipient_id = $1', [
    recipientId,
  ]);
  expect(rows).toEqual([{ lines: 1 }]);
});
