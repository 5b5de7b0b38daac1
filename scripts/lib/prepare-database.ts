import path from 'node:path';
import { runCommand } from './command';
import { Complaint } from './complaint';
import { setupPath } from './setup-link';
import { ROOT } from './root';

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
  const args = ['--import', 'tsx', path.join(ROOT, 'scripts', 'generate.ts')];
  const { code, output } = await runCommand({ command: process.execPath, args, abort });
  if (code !== 0) throw new Complaint(`Databaseklienten kunne ikke lages:\n${output.trim().slice(-2000)}`);
}
