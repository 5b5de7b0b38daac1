import { createHash } from 'node:crypto';
import type { Db } from '~/platform/db/db.server';
import { hashPassword } from '~/platform/session/password.server';
import type { SetUpForm } from './set-up.form';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

interface Context {
  db: Db;
  now: Date;
}

/** Whether a set-up link still works: known, unused, not expired, and no administrator yet. */
export async function setUpLinkWorks({ db, now }: Context, token: string): Promise<boolean> {
  const link = await db.setupLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!link || link.usedAt !== null || link.expiresAt <= now) return false;
  return (await db.user.count({ where: { role: 'administrator', endedAt: null } })) === 0;
}

/** Uses the link once to make the first administrator. */
export async function setUp(context: Context, input: SetUpForm & { token: string }): Promise<{ ok: boolean }> {
  if (!(await setUpLinkWorks(context, input.token))) return { ok: false };
  const passwordHash = await hashPassword(input.password);
  return context.db.$transaction(async (tx) => {
    const used = await tx.setupLink.updateMany({
      where: { tokenHash: hashOf(input.token), usedAt: null },
      data: { usedAt: context.now },
    });
    if (used.count === 0) return { ok: false };
    await tx.user.create({
      data: { email: input.email, name: input.name, passwordHash, role: 'administrator', createdAt: context.now },
    });
    return { ok: true };
  });
}
