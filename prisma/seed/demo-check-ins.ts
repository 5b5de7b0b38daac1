import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db/db.server';

const MS_PER_MINUTE = 60_000;
/** Every so many visits is made by somebody else than planned: a colleague who was free. */
const OTHER_EVERY = 29;

interface PastVisit {
  readonly id: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly carers: readonly { readonly staffId: string }[];
}

/** Checks in and out at visits of the demo that are done, a few minutes beside the plan, as in life. */
export async function checkInDemo(tx: Tx, visits: readonly PastVisit[]): Promise<void> {
  const there = visits.flatMap((visit, index) => {
    const { startsAt, endsAt } = visit;
    if (!startsAt || !endsAt) return [];
    return presentAt(visits, index).map((staffId, place) => ({
      visitId: visit.id,
      staffId,
      checkedInAt: new Date(startsAt.getTime() + (((index * 7 + place * 3) % 11) - 3) * MS_PER_MINUTE),
      checkedOutAt: new Date(endsAt.getTime() + (((index * 5 + place) % 9) - 2) * MS_PER_MINUTE),
    }));
  });
  const tapsOf = (kind: 'checkIn' | 'checkOut') =>
    there.map(({ visitId, staffId, checkedInAt, checkedOutAt }) => {
      const at = kind === 'checkIn' ? checkedInAt : checkedOutAt;
      return { id: randomUUID(), visitId, staffId, kind, at, receivedAt: at };
    });
  await tx.visitTap.createMany({ data: [...tapsOf('checkIn'), ...tapsOf('checkOut')] });
  await tx.visitAttendance.createMany({ data: there });
}

/** Says of visits that they were not done, by the one who came first, when she did. */
export async function sayNotDoneInDemo(
  tx: Tx,
  { visits, cause }: { visits: readonly PastVisit[]; cause: 'notHome' | 'declined' },
): Promise<void> {
  await tx.visitTap.createMany({
    data: visits.flatMap(({ id, startsAt, carers: [first] }) =>
      startsAt && first
        ? [
            {
              id: randomUUID(),
              visitId: id,
              staffId: first.staffId,
              kind: 'notDone',
              cause,
              at: startsAt,
              receivedAt: startsAt,
            },
          ]
        : [],
    ),
  });
}

/** Who made a visit: those who were to, but now and then the one who made the visit before it. */
function presentAt(visits: readonly PastVisit[], index: number): string[] {
  const planned = visits[index]?.carers.map(({ staffId }) => staffId) ?? [];
  const other = visits[index - 1]?.carers[0]?.staffId;
  if (index % OTHER_EVERY !== 0 || other === undefined || planned.includes(other)) return planned;
  return [other, ...planned.slice(1)];
}
