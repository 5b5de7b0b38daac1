import { createCookie, type Cookie } from '@remix-run/node';
import { env } from '../env/env.server';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
let plain: Cookie | null = null;
let secure: Cookie | null = null;

/** Browsers keep a secure cookie only over https; on the loopback address the program is used without it. */
function cookieFor(request: Request): Cookie {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secrets: [env().SESSION_SECRET] };
  plain ??= createCookie('okt', { ...options, secure: false });
  secure ??= createCookie('__Host-okt', { ...options, secure: true });
  return LOOPBACK.has(new URL(request.url).hostname) ? plain : secure;
}

/** The session token that a request carries with a valid signature, or `null`. */
export async function readSessionToken(request: Request): Promise<string | null> {
  const value: unknown = await cookieFor(request).parse(request.headers.get('Cookie'));
  return typeof value === 'string' && value.length > 0 ? value : null;
}

/** `Set-Cookie` that keeps the token until `expires`. */
export const writeSessionToken = (request: Request, session: { token: string; expires: Date }): Promise<string> =>
  cookieFor(request).serialize(session.token, { expires: session.expires });

/** `Set-Cookie` that forgets the token. */
export const clearSessionToken = (request: Request): Promise<string> =>
  cookieFor(request).serialize('', { expires: new Date(0) });
