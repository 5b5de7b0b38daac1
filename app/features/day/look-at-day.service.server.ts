import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';

/** Notes that a carer has read what changed on her day, up to the newest change that she was shown. */
export async function lookAtDay(
  { db, actor, now }: { db: Db; actor: Actor; now: Now },
  look: { date: IsoDate; until: Date },
): Promise<void> {
  const { userId } = actor;
  const date = toDbDate(look.date);
  const seenAt = new Date(Math.min(look.until.getTime(), now().getTime()));
  await db.dayLook.upsert({
    where: { userId_date: { userId, date } },
    create: { userId, date, seenAt },
    update: { seenAt },
  });
}
