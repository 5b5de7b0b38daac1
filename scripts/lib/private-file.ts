import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivateFile({ file, text }: { file: string; text: string }): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.half`;
  writeFileSync(half, text, { mode: 0o600 });
  renameSync(half, file);
}

/** The secret kept in the file; made and kept there the first time. URL-safe characters only. */
export function keptSecret(file: string): string {
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('base64url');
  writePrivateFile({ file, text: `${secret}\n` });
  return secret;
}
