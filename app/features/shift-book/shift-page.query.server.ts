import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { ToldChange } from '~/platform/day-changes/change-kinds';
import { shiftHistory } from '~/platform/day-changes/day-history.query.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { openedShift, type OpenedShift } from './absence-change.server';
import { rankedSubstitutes, toldSubstitutes, type ToldSubstitute } from './ranked-substitutes.server';
import { recipientsSeenIn } from './recipients-seen-in.server';
import type { BookedStatus } from './shift-book-rows';

/** A shift before or after a change, in words that a person knows. */
interface ShiftStanding {
  readonly status: BookedStatus;
  readonly name: string | null;
  readonly start: string;
  readonly end: string;
}

export interface ShiftPage {
  readonly id: string;
  readonly revision: number;
  readonly date: IsoDate;
  readonly code: string;
  readonly now: ShiftStanding;
  readonly insteadOf: { readonly shiftId: string; readonly name: string } | null;
  readonly replacement: { readonly shiftId: string; readonly name: string | null } | null;
  /** The version that made it, when and by whom; none where a change of the day did. */
  readonly published: {
    readonly number: number;
    readonly rota: string;
    readonly at: string | null;
    readonly by: string | null;
  } | null;
  readonly history: readonly {
    readonly changeId: string;
    readonly kind: ToldChange;
    readonly at: string;
    readonly by: string | null;
    readonly reason: string | null;
    readonly isUndone: boolean;
    readonly before: ShiftStanding | null;
    readonly after: ShiftStanding | null;
  }[];
  /** Who could work it, best first; none where it is not open or not ahead, or the reader may not give it away. */
  readonly substitutes: readonly ToldSubstitute[] | null;
}

interface Asked {
  readonly shiftId: string;
  readonly at: Date;
  readonly mayChange: boolean;
  /** Whose recipients the reader sees. */
  readonly scope: Scope;
}

/** A shift with its whole history. */
export async function shiftPage(db: Db, asked: Asked): Promise<ShiftPage | null> {
  const named = { staff: { select: { name: true } } } as const;
  const row = await db.shift.findUnique({
    where: { id: asked.shiftId },
    include: {
      ...named,
      shiftCode: { select: { code: true } },
      replaces: { include: named },
      replacement: { include: named },
      rotaVersion: {
        select: {
          number: true,
          publishedAt: true,
          rota: { select: { name: true } },
          publishedBy: { select: { name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const people = await db.staff.findMany({ select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const standing = (state: {
    status: BookedStatus;
    staffId: string | null;
    startsAt: string | Date;
    endsAt: string | Date;
  }) => ({
    ...{ status: state.status, name: nameOf.get(state.staffId ?? '') ?? null },
    ...{ start: clockOf(state.startsAt), end: clockOf(state.endsAt) },
  });
  const history = await shiftHistory(db, asked);
  const version = row.rotaVersion;
  const isOpen = asked.mayChange && row.status === 'open' && row.endsAt > asked.at;
  const shift = isOpen ? await openedShift(db, asked) : null;
  return {
    ...{ id: row.id, revision: row.revision, date: fromDbDate(row.date), code: row.shiftCode.code, now: standing(row) },
    insteadOf: row.replaces && { shiftId: row.replaces.id, name: row.replaces.staff?.name ?? '' },
    replacement: row.replacement && { shiftId: row.replacement.id, name: row.replacement.staff?.name ?? null },
    published: version && {
      ...{ number: version.number, rota: version.rota.name },
      ...{ at: version.publishedAt?.toISOString() ?? null, by: version.publishedBy?.name ?? null },
    },
    history: history.map(({ changeId, kind, at, by, reason, isUndone, before, after }) => ({
      ...{ changeId, kind, at, by, reason, isUndone },
      ...{ before: before && standing(before), after: after && standing(after) },
    })),
    substitutes: shift && (await substitutesFor(db, { shift, scope: asked.scope })),
  };
}

async function substitutesFor(db: Db, { shift, scope }: { shift: OpenedShift; scope: Scope }) {
  const [[ranked = []], isSeen] = await Promise.all([
    rankedSubstitutes(db, [shift]),
    recipientsSeenIn(db, { scope, ids: shift.recipientIds }),
  ]);
  return toldSubstitutes(ranked, { shift, isSeen });
}
