import type { Actor, Scope } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { alarmsIn, waitingAlarms } from '~/platform/alarms/open-alarms.query.server';
import type { Db } from '~/platform/db/db.server';
import { dateOfInstant, type Now } from '~/platform/time/now.server';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: Now;
}

/**
 * Writes down what was done about an alarm. The first answer stands; whoever comes second is told whose it is. Where the
 * alarm was told once more after an answer, the new one is added to it.
 */
export function answerAlarm(
  { db, actor, scope, now }: Context,
  { alarmId, answer }: { alarmId: string; answer: string },
): Promise<Verdict> {
  const at = now();
  return db.$transaction(async (tx) => {
    const alarm = await tx.visitAlarm.findFirst({
      where: { id: alarmId, ...alarmsIn(scope, dateOfInstant(at)) },
      select: { answer: true, visit: { select: { recipientId: true } } },
    });
    if (!alarm) return refuse('notFound');
    const { count } = await tx.visitAlarm.updateMany({
      where: { AND: [{ id: alarmId }, waitingAlarms(tx)] },
      data: { answeredAt: at, answeredById: actor.userId, answer: [alarm.answer, answer].filter(Boolean).join('\n') },
    });
    if (count === 0) return refuse('alarmAnswered', { facts: { who: await answererOf(tx, alarmId) } });
    const { recipientId } = alarm.visit;
    await logAccess(tx, { actor, at }, { action: 'change', thing: 'visitAlarm', recipientId });
    return { ok: true };
  });
}

async function answererOf(tx: Pick<Db, 'visitAlarm'>, id: string): Promise<string> {
  const alarm = await tx.visitAlarm.findUnique({ where: { id }, select: { answeredBy: { select: { name: true } } } });
  return alarm?.answeredBy?.name ?? '';
}
