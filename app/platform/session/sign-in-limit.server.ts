import { createHmac } from 'node:crypto';
import type { Db } from '../db/db.server';
import { env } from '../env/env.server';

const WINDOW_MS = 15 * 60_000;
const MAX_PER_EMAIL = 5;
const MAX_PER_ADDRESS = 30;

/** A key that tells nothing of the text that it is of. */
const keyed = (text: string) => createHmac('sha256', env().SESSION_SECRET).update(text).digest('hex');

interface Attempt {
  email: string;
  /** Network address of the client. */
  address: string;
  now: Date;
}

const keysOf = (attempt: Attempt) => ({
  email: keyed(`email ${attempt.email}`),
  address: keyed(`address ${attempt.address}`),
});

/** Minutes until another try is allowed, 0 when it is allowed now. Known and unknown e-mails count alike. */
export async function minutesToWait(db: Db, attempt: Attempt): Promise<number> {
  const { email, address } = keysOf(attempt);
  const since = new Date(attempt.now.getTime() - WINDOW_MS);
  const failures = await db.signInFailure.findMany({
    where: { key: { in: [email, address] }, at: { gt: since } },
    orderBy: { at: 'desc' },
    take: MAX_PER_EMAIL + MAX_PER_ADDRESS,
  });
  const openAt = [
    failures.filter((failure) => failure.key === email)[MAX_PER_EMAIL - 1],
    failures.filter((failure) => failure.key === address)[MAX_PER_ADDRESS - 1],
  ].map((failure) => (failure ? failure.at.getTime() + WINDOW_MS : 0));
  return Math.max(0, Math.ceil((Math.max(...openAt) - attempt.now.getTime()) / 60_000));
}

/** Counts a failed try, and forgets those that no longer matter. */
export async function noteFailure(db: Db, attempt: Attempt): Promise<void> {
  const { email, address } = keysOf(attempt);
  await db.signInFailure.createMany({
    data: [
      { key: email, at: attempt.now },
      { key: address, at: attempt.now },
    ],
  });
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(attempt.now.getTime() - 2 * WINDOW_MS) } } });
}

/** A sign-in that succeeds clears the failures of its e-mail. */
export async function forgetFailures(db: Db, attempt: Attempt): Promise<void> {
  await db.signInFailure.deleteMany({ where: { key: keysOf(attempt).email } });
}

/** Notes a secret that nobody has, from an address, and answers whether there have been too many of them lately. */
export async function isGuessing(db: Db, { address, now }: Omit<Attempt, 'email'>): Promise<boolean> {
  const key = keyed(`secret ${address}`);
  const lately = await db.signInFailure.count({ where: { key, at: { gt: new Date(now.getTime() - WINDOW_MS) } } });
  if (lately >= MAX_PER_ADDRESS) return true;
  await db.signInFailure.create({ data: { key, at: now } });
  return false;
}
