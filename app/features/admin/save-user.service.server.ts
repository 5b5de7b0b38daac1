import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import type { Tx } from '~/platform/db/db.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { hashPassword } from '~/platform/session/password.server';
import type { ServiceContext } from './service-context';
import type { NewUserForm, UserForm } from './user.form';

/** Makes a user with a first password. */
export async function createUser({ db, now }: ServiceContext, values: NewUserForm): Promise<Verdict> {
  const { password, zoneIds, ...data } = values;
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const refusal = await conflictOf(tx, data);
    if (refusal) return refusal;
    const zones = { create: zoneIds.map((zoneId) => ({ zoneId })) };
    await tx.user.create({ data: { ...data, passwordHash, zones, createdAt: now() } });
    return { ok: true };
  });
}

/** Changes who a user is and what the user reaches. It counts from the user's next request. */
export function saveUser({ db }: ServiceContext, input: UserForm & { userId: string }): Promise<Verdict> {
  const { userId, revision, zoneIds, ...data } = input;
  return inTransaction(db, async (tx) => {
    const refusal = await conflictOf(tx, { ...data, userId });
    if (refusal) return refusal;
    const changed = await tx.user.updateMany({
      where: { id: userId, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    if (changed.count === 0)
      return refuse((await tx.user.count({ where: { id: userId } })) === 0 ? 'notFound' : 'stale');
    await tx.userZone.deleteMany({ where: { userId } });
    await tx.userZone.createMany({ data: zoneIds.map((zoneId) => ({ userId, zoneId })) });
    return { ok: true };
  });
}

type Wanted = { email: string; staffId: string | null; zoneStaffId: string | null; role: string; userId?: string };

async function conflictOf(tx: Tx, wanted: Wanted): Promise<Refusal | null> {
  const id = { not: wanted.userId };
  if ((await tx.user.count({ where: { email: wanted.email, id } })) > 0) return refuse('taken', { field: 'email' });
  if (wanted.staffId !== null && (await tx.user.count({ where: { staffId: wanted.staffId, id } })) > 0) {
    return refuse('staffTaken', { field: 'staffId' });
  }
  const { zoneStaffId } = wanted;
  if (zoneStaffId !== null && (await tx.user.count({ where: { zoneStaffId, id } })) > 0) {
    return refuse('staffTaken', { field: 'zoneStaffId' });
  }
  if (wanted.userId === undefined || wanted.role === 'administrator') return null;
  return (await isLastAdministrator(tx, wanted.userId)) ? refuse('lastAdministrator', { field: 'role' }) : null;
}

/** Whether nobody else reaches the settings. */
export async function isLastAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const administrators = await tx.user.findMany({
    where: { role: 'administrator', endedAt: null },
    select: { id: true },
  });
  return administrators.length === 1 && administrators[0]?.id === userId;
}
