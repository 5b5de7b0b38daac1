/**
 * What carers tell of a visit from where they are, one tap at a time, and what the taps say together. Instants are
 * milliseconds since 1970-01-01 UTC.
 */
export const TAP_KINDS = ['checkIn', 'checkOut', 'notDone', 'undo'] as const;
export type TapKind = (typeof TAP_KINDS)[number];

export const NOT_DONE_CAUSES = ['notHome', 'declined', 'moved', 'hospital', 'other'] as const;
export type NotDoneCause = (typeof NOT_DONE_CAUSES)[number];

/** One tap. The same id is the same tap, however often it arrives. */
export interface Tap {
  readonly id: string;
  readonly staffId: string;
  readonly kind: TapKind;
  readonly at: number;
  /** Of `notDone` only. */
  readonly cause: NotDoneCause | null;
  /** Of `undo` only: the carer's own tap that it takes back. */
  readonly undoesId: string | null;
}

export interface Attendance {
  readonly staffId: string;
  readonly checkedInAt: number;
  /** `null` while she is there. */
  readonly checkedOutAt: number | null;
}

export interface VisitTold {
  /** Who was or is there, in the order in which they came. */
  readonly attendance: readonly Attendance[];
  /** `open` until every needed carer has told. */
  readonly outcome: 'open' | 'done' | 'notDone';
  /** Why it was not done, where it was not. */
  readonly cause: NotDoneCause | null;
}

const KIND_ORDER: Readonly<Record<TapKind, number>> = { checkIn: 0, checkOut: 1, notDone: 2, undo: 3 };

const inOrder = (one: Tap, other: Tap): number =>
  one.at - other.at || KIND_ORDER[one.kind] - KIND_ORDER[other.kind] || (one.id < other.id ? -1 : 1);

/**
 * The taps that count, each once and in order of time: not those that their own carer has taken back, and no undo. An
 * undo takes back a tap of any age, may arrive before it, and cannot be taken back itself.
 */
export function standingTaps<Kind extends Tap>(taps: Iterable<Kind>): Kind[] {
  const byId = new Map<string, Kind>();
  for (const tap of taps) if (!byId.has(tap.id)) byId.set(tap.id, tap);
  const undone = new Set<string>();
  for (const { kind, undoesId, staffId } of byId.values()) {
    if (kind === 'undo' && undoesId !== null) undone.add(`${staffId} ${undoesId}`);
  }
  return [...byId.values()]
    .filter(({ id, kind, staffId }) => kind !== 'undo' && !undone.has(`${staffId} ${id}`))
    .sort(inOrder);
}

/** What one carer's taps say: there or been there, or that it was not done. Her last word counts. */
function wordOf(taps: readonly Tap[]): { attendance: Omit<Attendance, 'staffId'> | null; refused: Tap | null } {
  let attendance: Omit<Attendance, 'staffId'> | null = null;
  let refused: Tap | null = null;
  for (const tap of taps) {
    if (tap.kind === 'notDone') {
      attendance = null;
      refused = tap;
      continue;
    }
    refused = null;
    const checkedInAt: number = attendance?.checkedInAt ?? tap.at;
    attendance = { checkedInAt, checkedOutAt: tap.kind === 'checkOut' ? tap.at : null };
  }
  return { attendance, refused };
}

/**
 * What all taps of a visit say together, whatever order they arrived in and however often.
 *
 * A carer is there from her first check-in to her last check-out; one who comes back is there again, and a check-out
 * alone says that she was there. "Not done" takes back her own attendance, never another's. The visit is done when as many
 * as are needed have told, at least one of them was there, and nobody is there still; it is not done when nobody was
 * there and somebody says so.
 */
export function foldTaps(visit: { taps: Iterable<Tap>; needed: number }): VisitTold {
  const byCarer = new Map<string, Tap[]>();
  for (const tap of standingTaps(visit.taps)) {
    const hers = byCarer.get(tap.staffId);
    if (hers) hers.push(tap);
    else byCarer.set(tap.staffId, [tap]);
  }
  const attendance: Attendance[] = [];
  const refusals: Tap[] = [];
  for (const [staffId, taps] of byCarer) {
    const word = wordOf(taps);
    if (word.attendance) attendance.push({ staffId, ...word.attendance });
    if (word.refused) refusals.push(word.refused);
  }
  attendance.sort((a, b) => a.checkedInAt - b.checkedInAt || (a.staffId < b.staffId ? -1 : 1));
  const isAnyoneThere = attendance.some(({ checkedOutAt }) => checkedOutAt === null);
  const isDone = !isAnyoneThere && attendance.length > 0 && attendance.length + refusals.length >= visit.needed;
  if (isDone) return { attendance, outcome: 'done', cause: null };
  const last = refusals.sort(inOrder).at(-1);
  if (attendance.length > 0 || last === undefined) return { attendance, outcome: 'open', cause: null };
  return { attendance, outcome: 'notDone', cause: last.cause };
}
