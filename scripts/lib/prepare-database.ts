import { runCommand } from './command';
import { Complaint } from './complaint';

export interface Welcome {
  /** The path of the link to make the first administrator, while there is none. */
  readonly setupPath: string | undefined;
  /** The demo's users, where the database holds the demo. */
  readonly demo: DemoWelcome | undefined;
}

export interface DemoWelcome {
  readonly password: string;
  readonly logins: readonly { readonly email: string; readonly role: string }[];
}

/** Makes the database client of the schema, where it is not there yet. What imports it is imported afterwards. */
export async function prepareClient(abort?: AbortSignal): Promise<void> {
  const { code, output } = await runCommand({
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/generate.ts'],
    abort,
  });
  if (code !== 0) throw new Complaint(`Databaseklienten kunne ikke lages:\n${output.trim().slice(-2000)}`);
}

/** Brings the database up to date, fills an empty one with the demo if asked, and tells how to get in. */
export async function prepareDatabase({ url, demo }: { url: string; demo: boolean }): Promise<Welcome> {
  const { migrate } = await import('../migrate');
  const migrated = await migrate({ url });
  if (!migrated.ok) throw new Complaint(migrated.message);
  const [{ createDb }, { setupPath }, { demoWelcome, fillWithDemo }] = await Promise.all([
    import('~/platform/db/db.server'),
    import('./setup-link'),
    import('./demo'),
  ]);
  const db = createDb({ url, poolSize: 2 });
  try {
    const now = new Date();
    if (demo) await fillWithDemo({ db, now });
    return { setupPath: await setupPath({ db, now }), demo: await demoWelcome(db) };
  } finally {
    await db.$disconnect();
  }
}
