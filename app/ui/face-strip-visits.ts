import type { IsoDate } from '~/domain/brand';

export type FaceRole = 'primary' | 'member' | 'other';

/** A visit as a face strip shows it. */
export interface StripVisit {
  readonly id: string;
  readonly date: IsoDate;
  /** Local `HH:MM`; null where nobody makes it and it has no time. */
  readonly start: string | null;
  /** Null where it is not known. */
  readonly end: string | null;
  /** `unregistered`: it was to be made, and nobody has told of it; it has no carers then. */
  readonly status: 'planned' | 'unassigned' | 'done' | 'notDone' | 'unregistered';
  readonly carers: readonly { readonly id: string; readonly name: string; readonly role: FaceRole }[];
}

export interface FaceCount {
  /** Which days, such as "Next 14 days". */
  readonly label: string;
  readonly faces: number;
  /** Fewest different faces that the rota allows in as many days, or null where nothing is known. */
  readonly floor: number | null;
  /** Visits of the days that nobody has told of, and that the faces leave out. */
  readonly unregistered?: number;
}

export const DAY_PARTS = ['morning', 'day', 'evening'] as const;

/** Morning until noon, day until five; a visit without a time stands in the middle of the day. */
export function partOf({ start }: Pick<StripVisit, 'start'>): (typeof DAY_PARTS)[number] {
  if (start === null) return 'day';
  return start < '12:00' ? 'morning' : start < '17:00' ? 'day' : 'evening';
}

/** Different people who come, or came, from one day to another, both included; a visit that was not done is nobody's. */
export function facesIn(visits: readonly StripVisit[], { from, to }: { from: IsoDate; to: IsoDate }): number {
  const inside = visits.filter(({ date, status }) => date >= from && date <= to && status !== 'notDone');
  return new Set(inside.flatMap(({ carers }) => carers.map(({ id }) => id))).size;
}

/** Visits of the days, both included, that nobody has told of. */
export const unregisteredIn = (visits: readonly StripVisit[], { from, to }: { from: IsoDate; to: IsoDate }): number =>
  visits.filter(({ date, status }) => date >= from && date <= to && status === 'unregistered').length;
