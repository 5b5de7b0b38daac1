import { landingOf } from '~/platform/access/landing';
import type { Db } from '~/platform/db/db.server';
import { passwordMatches } from '~/platform/session/password.server';
import { startSession } from '~/platform/session/session.server';
import { forgetFailures, minutesToWait, noteFailure } from '~/platform/session/sign-in-limit.server';

interface SignInInput {
  email: string;
  password: string;
  /** Network address of the client. */
  address: string;
}

type SignInVerdict =
  | { ok: true; token: string; expires: Date; language: string; landing: string }
  | { ok: false; cause: 'wrong' }
  | { ok: false; cause: 'tooMany'; minutes: number };

/** Starts a session for the right password. An unknown user gets the same answer in the same time as a wrong password. */
export async function signIn({ db, now }: { db: Db; now: Date }, input: SignInInput): Promise<SignInVerdict> {
  const attempt = { email: input.email, address: input.address, now };
  const minutes = await minutesToWait(db, attempt);
  if (minutes > 0) return { ok: false, cause: 'tooMany', minutes };
  const user = await db.user.findFirst({
    where: { email: input.email, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
    select: { id: true, passwordHash: true, language: true, role: true, staffId: true },
  });
  const matches = await passwordMatches(user?.passwordHash ?? null, input.password);
  if (!matches || !user) {
    await noteFailure(db, attempt);
    return { ok: false, cause: 'wrong' };
  }
  await forgetFailures(db, attempt);
  const session = await startSession(db, { userId: user.id, now });
  return { ok: true, ...session, language: user.language, landing: landingOf(user) };
}
