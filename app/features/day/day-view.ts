import { foldTaps, standingTaps, type Attendance, type Tap, type VisitTold } from '~/domain/visits/taps';
import type { DayList, DayVisit } from './day-list';
import type { QueuedTap } from './queue/queued-tap';
import type { QueueView } from './queue/tap-queue';

/** How far the carer's own latest tap has come; `null` where the page's own list has it, or there is none. */
export type Saving = 'sending' | 'waiting' | 'saved' | null;

/** A visit with what everyone has tapped, saved or not. */
export interface VisitView {
  readonly visit: DayVisit;
  readonly told: VisitTold;
  readonly mine: Attendance | null;
  /** Everyone else who is planned or was there. */
  readonly others: readonly { readonly staffId: string; readonly attendance: Attendance | null }[];
  /** The carer's own tap that an undo takes back. */
  readonly lastTap: Tap | null;
  readonly saving: Saving;
  /** Whether the carer has something left to tell of it. */
  readonly isAhead: boolean;
}

export interface DayView {
  readonly visits: readonly VisitView[];
  readonly elsewhere: readonly VisitView[];
  /** Where she is, else the next. */
  readonly current: VisitView | null;
  readonly done: number;
}

/** The day with the taps of the phone in it: what the server makes of them, before it has them. */
export function dayView(list: DayList, queue: QueueView): DayView {
  const views = (visits: readonly DayVisit[]) => visits.map((visit) => visitView(visit, { list, queue }));
  const elsewhere = views(list.elsewhere);
  const taken = elsewhere.filter(({ lastTap }) => lastTap !== null);
  const visits = [...views(list.visits), ...taken].sort(byTime);
  const counted = visits.filter(({ visit }) => !visit.isCancelled);
  return {
    visits,
    elsewhere: elsewhere.filter((view) => !taken.includes(view)),
    current: counted.find(isThere) ?? counted.find(({ isAhead }) => isAhead) ?? null,
    done: counted.filter(({ told }) => told.outcome === 'done').length,
  };
}

export const isThere = ({ mine }: VisitView): boolean => mine !== null && mine.checkedOutAt === null;

const byTime = (one: VisitView, other: VisitView): number => one.visit.order - other.visit.order;

function visitView(visit: DayVisit, { list, queue }: { list: DayList; queue: QueueView }): VisitView {
  const { staffId } = list;
  const queued = [...queue.saved, ...queue.waiting]
    .filter((tap) => tap.visitId === visit.id)
    .map((tap) => ({ ...tap, at: tap.at + queue.ahead }));
  const taps = [...visit.taps, ...queued];
  const told = foldTaps({ taps, needed: visit.needed });
  const own = standingTaps(taps.filter((tap) => tap.staffId === staffId));
  const mine = told.attendance.find((one) => one.staffId === staffId) ?? null;
  const lastTap = own.at(-1) ?? null;
  const hasTold = lastTap !== null && (mine === null || mine.checkedOutAt !== null);
  return {
    ...{ visit, told, mine, lastTap },
    others: othersOf(visit, { staffId, told }),
    saving: savingOf(queued, { visit, queue }),
    isAhead: !visit.isCancelled && !hasTold && (mine !== null || told.outcome === 'open'),
  };
}

function othersOf(visit: DayVisit, { staffId, told }: { staffId: string; told: VisitTold }): VisitView['others'] {
  const ids = new Set([...visit.others, ...told.attendance].map((one) => one.staffId));
  ids.delete(staffId);
  return [...ids].map((id) => ({
    staffId: id,
    attendance: told.attendance.find((one) => one.staffId === id) ?? null,
  }));
}

function savingOf(queued: readonly QueuedTap[], { visit, queue }: { visit: DayVisit; queue: QueueView }): Saving {
  const newer = queued.filter(({ id }) => !visit.taps.some((tap) => tap.id === id));
  if (newer.length === 0) return queued.length > 0 ? 'saved' : null;
  if (!newer.some(({ id }) => queue.waiting.some((tap) => tap.id === id))) return 'saved';
  return queue.state === 'sending' ? 'sending' : 'waiting';
}
