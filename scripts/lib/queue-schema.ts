import PgBoss from 'pg-boss';
import { APP_ROLE } from '~/platform/db/roles';

const SCHEMA = 'pgboss';

/** Hands everything in the queue's schema to the application's role: a new queue is a new table under the queue's own. */
const HAND_OVER = `
DO $$
DECLARE
  thing RECORD;
BEGIN
  FOR thing IN SELECT oid::regclass AS name FROM pg_class
    WHERE relnamespace = '${SCHEMA}'::regnamespace AND relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO ${APP_ROLE}', thing.name);
  END LOOP;
  FOR thing IN SELECT oid::regtype AS name FROM pg_type
    WHERE typnamespace = '${SCHEMA}'::regnamespace AND typtype = 'e' LOOP
    EXECUTE format('ALTER TYPE %s OWNER TO ${APP_ROLE}', thing.name);
  END LOOP;
  FOR thing IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = '${SCHEMA}'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ${APP_ROLE}', thing.name);
  END LOOP;
  ALTER SCHEMA ${SCHEMA} OWNER TO ${APP_ROLE};
END $$`;

const IS_HANDED_OVER = `
SELECT EXISTS (
  SELECT FROM pg_namespace WHERE nspname = '${SCHEMA}' AND pg_get_userbyid(nspowner) = '${APP_ROLE}'
) AS yes`;

/** Runs SQL in the session of a migration. */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/** Makes or upgrades the schema of the job queue, and lets the application's role own it. */
export async function prepareQueue(run: RunSql): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ ...(await run(text, values)), rowCount: 0 }) },
    schema: SCHEMA,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false, wait: true });
  const owned = await run(IS_HANDED_OVER);
  if (owned.rows[0]?.yes !== true) await run(HAND_OVER);
}
