import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint';

/** How PostgreSQL's programs are run: as this user, or, since PostgreSQL refuses root, as the account `postgres`. */
export interface PostgresAccount {
  readonly ids?: { readonly uid: number; readonly gid: number };
  /** Command and arguments put before a program, or nothing. */
  readonly prefix: readonly string[];
}

/** `paths` are what the account must reach: the programs and the folder that holds the data. */
export function postgresAccount(paths: readonly string[]): PostgresAccount {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] };
  const ids = accountIds() ?? createAccount();
  if (paths.every((each) => isReachable({ target: each, ids }))) return { ids, prefix: [] };
  // Below a folder that is closed to others, such as root's home, the account keeps one right of root: to pass.
  const right = '+dac_override';
  // The bit keeps that right for `access(2)` too, by which PostgreSQL looks for its own files.
  const keep = ['--securebits', '+no_setuid_fixup', '--inh-caps', right, '--ambient-caps', right];
  const prefix = ['setpriv', ...keep, '--clear-groups'];
  const withIds = [...prefix, '--reuid', String(ids.uid), '--regid', String(ids.gid), '--'];
  try {
    execFileSync('setpriv', [...withIds.slice(1), 'true'], { stdio: 'ignore' });
  } catch {
    throw new Complaint(
      `PostgreSQL kan ikke kjøre som root, og kontoen «postgres» når ikke ${paths[0] ?? ''}. ` +
        'Flytt mappen dit alle kan lese, eller sett DATABASE_URL.',
    );
  }
  return { ids, prefix: withIds };
}

function accountIds(): { uid: number; gid: number } | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(): { uid: number; gid: number } {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  } catch {
    // The answer of the next question tells whether the account exists.
  }
  const ids = accountIds();
  if (ids === undefined) {
    throw new Complaint(
      'PostgreSQL kan ikke kjøre som root, og kontoen «postgres» kunne ikke lages. Kjør som vanlig bruker, eller sett DATABASE_URL.',
    );
  }
  return ids;
}

function isReachable({ target, ids }: { target: string; ids: { uid: number; gid: number } }): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined) {
      const shift = found.uid === ids.uid ? 6 : found.gid === ids.gid ? 3 : 0;
      if (((found.mode >> shift) & 0o5) === 0 || ((found.mode >> shift) & 0o1) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}
