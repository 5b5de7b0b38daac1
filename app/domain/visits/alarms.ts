/** What somebody should look to at a visit that is under way. */
export type AlarmKind = 'checkOutOverdue' | 'carerMissing' | 'nobodyCame';

export interface PresentCarer {
  readonly checkedInAt: Date;
  /** `null` while she is there. */
  readonly checkedOutAt: Date | null;
}

/** A visit as an alarm sees it; nobody's name is needed. */
export interface WatchedVisit {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Aldri alene: two carers together, always. */
  readonly neverAlone: boolean;
  readonly present: readonly PresentCarer[];
}

/** Minutes that are waited before somebody is disturbed, and until she is once more where nobody has answered. */
export interface AlarmSettings {
  readonly checkOutMinutes: number;
  readonly carerMinutes: number;
  readonly repeatMinutes: number;
}

/** The fewest and the most minutes that any of them can be. */
export const ALARM_MINUTES = { min: 1, max: 240 };

export const DEFAULT_ALARM_SETTINGS: AlarmSettings = { checkOutMinutes: 30, carerMinutes: 10, repeatMinutes: 10 };

/** An alarm that nobody has answered, without the recipient's name. */
export interface OpenAlarm {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly zone: string;
  /** An instant, ISO 8601. */
  readonly raisedAt: string;
}

const MS_PER_MINUTE = 60_000;

/**
 * What is wrong at a visit at an instant. A check-out is overdue when a carer is still there so long after the planned
 * end, or, where she came late, after the end moved by as much. A carer is missing where nobody is to be alone and one is:
 * so long after the planned start, or after she came or the other one left, whichever is last. Where nobody has come to
 * such a visit by then it is told too, until the time of an overdue check-out: somebody may be there alone who has not
 * checked in.
 */
export function alarmsOf(visit: WatchedVisit, at: { now: Date; settings: AlarmSettings }): AlarmKind[] {
  const { settings, now } = at;
  const here = visit.present.filter(({ checkedOutAt }) => checkedOutAt === null);
  const isPast = (from: number, minutes: number): boolean => now.getTime() >= from + minutes * MS_PER_MINUTE;
  const found: AlarmKind[] = [];
  if (here.some((carer) => isPast(dueOut(visit, carer), settings.checkOutMinutes))) found.push('checkOutOverdue');
  if (visit.neverAlone && here.length === 1 && isPast(aloneSince(visit), settings.carerMinutes)) {
    found.push('carerMissing');
  }
  const mayBeAlone = visit.neverAlone && visit.present.length === 0;
  if (
    mayBeAlone &&
    isPast(+visit.startsAt, settings.carerMinutes) &&
    !isPast(+visit.endsAt, settings.checkOutMinutes)
  ) {
    found.push('nobodyCame');
  }
  return found;
}

function dueOut({ startsAt, endsAt }: WatchedVisit, { checkedInAt }: PresentCarer): number {
  const late = Math.max(0, checkedInAt.getTime() - startsAt.getTime());
  return endsAt.getTime() + late;
}

/** Since when the one who is there has been alone, not counting the time before the visit was to begin. */
export function aloneSince({ startsAt, present }: Pick<WatchedVisit, 'startsAt' | 'present'>): number {
  const moments = present.map(({ checkedInAt, checkedOutAt }) => (checkedOutAt ?? checkedInAt).getTime());
  return Math.max(startsAt.getTime(), ...moments);
}
