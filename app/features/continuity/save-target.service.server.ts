import { refuse, type Verdict } from '~/domain/verdict';
import { addDays } from '~/domain/time/clock';
import type { Access } from '~/platform/access/require-access.server';
import { fromDbDate, toDbDate, toDbDateOrNull } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { formatDate } from '~/platform/i18n/format';
import { dateOfInstant } from '~/platform/time/now.server';
import type { TargetForm } from './target.form';

/**
 * Sets a target. The one that held until then for the same measure and group gets its last day and stands on in the
 * history; what has been is always judged by the target of its time.
 */
export function saveTarget(
  { db, actor, now }: Pick<Access, 'db' | 'actor' | 'now'>,
  input: TargetForm,
): Promise<Verdict> {
  const { measure, tier, zoneId, value, validFrom } = input;
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, 'continuityTarget');
    if (!(await groupExists(tx, input))) return refuse('notChoice', { field: 'group' });
    const before = await targetsInTheWay(tx, input);
    // Whoever replaces a target has to have seen every target that there is.
    const seenAll = (await tx.continuityTarget.count()) === input.revision;
    if (before.length > 0 && !seenAll) return refuse('stale');
    const later = before.find((target) => fromDbDate(target.validFrom) >= validFrom);
    if (later) {
      const first = formatDate(fromDbDate(later.validFrom));
      return refuse('targetLater', { field: 'validFrom', facts: { first } });
    }
    const today = dateOfInstant(now());
    if (before.length > 0 && validFrom < today) {
      return refuse('targetInPast', { field: 'validFrom', facts: { first: formatDate(today) } });
    }
    const lastDay = toDbDate(addDays(validFrom, -1));
    await tx.continuityTarget.updateMany({
      where: { id: { in: before.map(({ id }) => id) } },
      data: { validTo: lastDay },
    });
    const period = { validFrom: toDbDate(validFrom), validTo: toDbDateOrNull(input.validTo) };
    await tx.continuityTarget.create({
      data: { measure, tier, zoneId, value, ...period, setById: actor.userId, setAt: now() },
    });
    return { ok: true };
  });
}

async function groupExists(tx: Tx, { tier, zoneId }: TargetForm): Promise<boolean> {
  if (zoneId !== null) return (await tx.zone.count({ where: { id: zoneId } })) > 0;
  return tier === null || (await tx.recipient.count({ where: { tier } })) > 0;
}

/** Targets for the same that hold on a day of the new one's. */
const targetsInTheWay = (tx: Tx, { measure, tier, zoneId, validFrom, validTo }: TargetForm) =>
  tx.continuityTarget.findMany({
    where: {
      ...{ measure, tier, zoneId },
      OR: [{ validTo: null }, { validTo: { gte: toDbDate(validFrom) } }],
      ...(validTo === null ? {} : { validFrom: { lte: toDbDate(validTo) } }),
    },
    select: { id: true, validFrom: true },
  });
