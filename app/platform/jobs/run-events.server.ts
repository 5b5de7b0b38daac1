import pg from 'pg';
import { connectionAs } from '../db/connection-options';
import { APP_ROLE } from '../db/roles';
import { env } from '../env/env.server';
import { logger } from '../logging/logger.server';
import { RUN_CHANNEL } from './run-store.server';

const RECONNECT_AFTER_MS = 1_000;

const listeners = new Map<string, Set<() => void>>();
let connection: pg.Client | null = null;

/**
 * Calls `tell` each time the database says that a run has changed, until the answered function is called. All pages of
 * the process share one connection, which is open while anyone listens. After a lost connection everyone is told once.
 */
export function onRunChange(runId: string, tell: () => void): () => void {
  const ofRun = listeners.get(runId) ?? new Set();
  ofRun.add(tell);
  listeners.set(runId, ofRun);
  connect();
  return () => {
    ofRun.delete(tell);
    if (ofRun.size === 0) listeners.delete(runId);
    if (listeners.size === 0) disconnect();
  };
}

function connect(): void {
  if (connection) return;
  const client = new pg.Client({ ...connectionAs({ url: env().DATABASE_URL, role: APP_ROLE }), keepAlive: true });
  connection = client;
  client.on('notification', ({ payload }) => {
    for (const tell of listeners.get(payload ?? '') ?? []) tell();
  });
  client.on('error', () => undefined);
  client.on('end', () => reconnectLater(client));
  client
    .connect()
    .then(() => client.query(`LISTEN ${RUN_CHANNEL}`))
    .then(tellAll)
    .catch((error: unknown) => {
      logger.warn({ error }, 'the database could not be listened to');
      reconnectLater(client);
      client.end().catch(() => undefined);
    });
}

function reconnectLater(lost: pg.Client): void {
  if (connection !== lost) return;
  connection = null;
  setTimeout(() => {
    if (listeners.size > 0) connect();
  }, RECONNECT_AFTER_MS).unref();
}

function disconnect(): void {
  const client = connection;
  connection = null;
  client?.end().catch(() => undefined);
}

function tellAll(): void {
  for (const ofRun of listeners.values()) for (const tell of ofRun) tell();
}
