import { refuse, type Verdict } from '~/domain/verdict';
import { hashPassword } from '~/platform/session/password.server';
import type { ServiceContext } from './service-context';
import type { PasswordForm } from './user.form';

/** Gives a user another password and ends the sessions that the old one started. */
export async function setPassword({ db }: ServiceContext, input: PasswordForm & { userId: string }): Promise<Verdict> {
  const { userId, revision } = input;
  const passwordHash = await hashPassword(input.password);
  return db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: userId, revision },
      data: { passwordHash, revision: { increment: 1 } },
    });
    if (changed.count === 0)
      return refuse((await tx.user.count({ where: { id: userId } })) === 0 ? 'notFound' : 'stale');
    await tx.session.deleteMany({ where: { userId } });
    return { ok: true };
  });
}
