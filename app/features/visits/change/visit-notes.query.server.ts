import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { standingTaps, type NotDoneCause } from '~/domain/visits/taps';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** What a carer wrote from the door. */
export interface VisitNote {
  readonly tapId: string;
  readonly recipient: string;
  readonly carer: string;
  /** An instant, ISO 8601. */
  readonly at: string;
  /** Why the visit was not done, where she says so. */
  readonly cause: NotDoneCause | null;
  readonly text: string;
}

/** The messages of a day's visits in the reader's reach, newest first, without those that were taken back. */
export async function visitNotes(
  db: Db,
  { date, scope, today }: { date: IsoDate; scope: Scope; today: IsoDate },
): Promise<VisitNote[]> {
  const rows = await db.visitTap.findMany({
    where: {
      visit: { date: toDbDate(date), recipient: recipientsIn(scope, today) },
      OR: [{ note: { not: null } }, { kind: 'undo' }],
    },
    include: {
      staff: { select: { name: true } },
      visit: { select: { recipient: { select: { displayName: true } } } },
    },
  });
  return standingTaps(rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() })))
    .reverse()
    .flatMap(({ id, note, at, cause, staff, visit }) =>
      note === null
        ? []
        : {
            ...{ tapId: id, recipient: visit.recipient.displayName, carer: staff.name, cause, text: note },
            at: new Date(at).toISOString(),
          },
    );
}
