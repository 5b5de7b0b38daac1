import { refuse, type Verdict } from '~/domain/verdict';
import { isLastAdministrator } from './save-user.service.server';
import type { ServiceContext } from './service-context';
import type { EndAccessForm } from './user.form';

/** Ends a user's access at once, sessions too. The user stays, because the access log names it. */
export function endAccess(
  { db, actor, now }: ServiceContext,
  { userId, revision }: EndAccessForm & { userId: string },
): Promise<Verdict> {
  if (actor.userId === userId) return Promise.resolve(refuse('ownAccess'));
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { endedAt: true } });
    if (!user) return refuse('notFound');
    if (user.endedAt !== null) return refuse('alreadyEnded');
    if (await isLastAdministrator(tx, userId)) return refuse('lastAdministrator');
    const changed = await tx.user.updateMany({
      where: { id: userId, revision },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    if (changed.count === 0) return refuse('stale');
    await tx.session.deleteMany({ where: { userId } });
    return { ok: true };
  });
}
