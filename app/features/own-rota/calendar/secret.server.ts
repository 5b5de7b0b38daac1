import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, as 43 letters and digits. */
const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;
const SUFFIX = '.ics';

/** A new secret of a calendar address. It is shown once; what is kept is its hash. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/**
 * What is kept of a secret, and what it is found by. How long it takes to find a hash tells nothing of the secret, because
 * a hash cannot be aimed at.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const feedPathOf = (secret: string): string => `/kalender/${secret}${SUFFIX}`;

/** The secret in the last part of an address, or `null` where none can stand in it. */
export function secretIn(file: string | undefined): string | null {
  if (file === undefined || !file.endsWith(SUFFIX)) return null;
  const secret = file.slice(0, -SUFFIX.length);
  return SECRET.test(secret) ? secret : null;
}
