import { createHash } from 'node:crypto';

/** A short text that differs when any of the rows does: a form over many rows carries it as its revision. */
export const stampOf = (rows: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22);
