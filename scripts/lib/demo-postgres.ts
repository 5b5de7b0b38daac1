import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDb } from '../../app/platform/db/db.server';
import { migrate } from '../migrate';
import { fillWithDemo } from './demo';
import { startPostgres } from './embedded-postgres';

/** A PostgreSQL of a measurement's own with the demo as of an instant; nothing of it is left when it stops. */
export async function startDemoPostgres({ now }: { now: Date }): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kjente-fjes-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), volatile: true });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const migrated = await migrate({ url: postgres.url });
    if (!migrated.ok) throw new Error(migrated.message);
    const db = createDb({ url: postgres.url, poolSize: 2 });
    await fillWithDemo({ db, now });
    await db.$disconnect();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: postgres.url, stop };
}
