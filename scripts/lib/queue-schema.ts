import PgBoss from 'pg-boss';
import { APP_ROLE } from '~/platform/db/roles';

const SCHEMA = 'pgboss';

/** Hands everything in the queue's schema to the application's role: a new queue is a new table under the queue's own. */
const HAND_OVER = `
DO $$
DECLARE
  thing RECORD;
BEGIN
  ALTER SCHEMA ${SCHEMA} OWNER TO ${APP_ROLE};
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
END $$`;

type Run = (script: string) => Promise<{ rows: Record<string, unknown>[] }>;

/** Makes or upgrades the job queue's schema. Answers whether there was something to do. */
export async function prepareQueue(run: Run): Promise<boolean> {
  const found = await run(`SELECT to_regclass('${SCHEMA}.version') IS NOT NULL AS installed`);
  if (found.rows[0]?.installed !== true) {
    await run(withinTransaction(PgBoss.getConstructionPlans(SCHEMA)));
    await run(HAND_OVER);
    return true;
  }
  return false;
}
