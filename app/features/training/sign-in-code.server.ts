import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '~/platform/env/env.server';

const CODE_LENGTH = 16;

/** What the square on the wall of a session says besides its address: nobody can work it out from the address. */
export const signInCode = (sessionId: string): string =>
  createHmac('sha256', env().SESSION_SECRET).update(`session ${sessionId}`).digest('base64url').slice(0, CODE_LENGTH);

export function isSignInCode(sessionId: string, code: string): boolean {
  const right = Buffer.from(signInCode(sessionId));
  const given = Buffer.from(code);
  return given.length === right.length && timingSafeEqual(given, right);
}
