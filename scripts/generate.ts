import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = path.join(ROOT, 'prisma', 'schema.prisma');
const CONFIG = path.join(ROOT, 'prisma', 'prisma.config.ts');
const GENERATED = path.join(ROOT, 'app', 'platform', 'db', 'generated');
const STAMP = path.join(GENERATED, '.schema-hash');
const require = createRequire(import.meta.url);

/** Writes the database client from the schema, unless it is there already. Answers whether it wrote. */
export function generate(): boolean {
  const packageFile = require.resolve('prisma/package.json');
  const hash = createHash('sha256').update(readFileSync(SCHEMA)).update(readFileSync(packageFile)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  const prisma = path.join(path.dirname(packageFile), 'build', 'index.js');
  const run = spawnSync(process.execPath, [prisma, 'generate', '--config', CONFIG], {
    cwd: ROOT,
    encoding: 'utf8',
    // The client needs no native engine; naming any file here keeps the command from downloading one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: packageFile, CHECKPOINT_DISABLE: '1' },
  });
  if (run.status !== 0) throw new Error(`Databaseklienten ble ikke laget:\n${run.stdout}${run.stderr}`);
  writeFileSync(STAMP, hash);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(generate() ? 'Laget databaseklienten.' : 'Databaseklienten er oppdatert: ingenting å gjøre.');
}
