import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '~/platform/db/db.server';

const VALID_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The path of a link that lets whoever opens it make the first administrator, once; none where there is an administrator.
 * Earlier links that were not used stop working. The database keeps the token's hash only.
 */
export async function setupPath({ db, now }: { db: Db; now: Date }): Promise<string | undefined> {
  return db.$transaction(async (tx) => {
    const administrators = await tx.user.count({ where: { role: 'administrator', endedAt: null } });
    if (administrators > 0) return undefined;
    const token = randomBytes(32).toString('base64url');
    await tx.setupLink.deleteMany({ where: { usedAt: null } });
    await tx.setupLink.create({
      data: {
        tokenHash: createHash('sha256').update(token).digest('hex'),
        expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MS),
      },
    });
    return `/oppsett/${token}`;
  });
}
