import { z } from 'zod';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { toldParts } from '~/domain/continuity/told-parts';
import type { Face } from './caseload';

export interface FaceCount {
  readonly recipientId: string;
  readonly staffId: string;
  readonly visits: number;
  readonly minutes: number;
}

/** Minutes of a carer in a week of the plan, the first being 0. */
export interface WeekLoad {
  readonly staffId: string;
  readonly week: number;
  readonly minutes: number;
}

export interface RecipientCount {
  readonly recipientId: string;
  readonly visits: number;
  readonly unassigned: number;
}

export interface TeamRow {
  readonly recipientId: string;
  readonly staffId: string;
  readonly role: 'primary' | 'member';
  readonly pinned: boolean;
}

/** What a version plans, counted. */
export interface VersionLoad {
  readonly faces: readonly FaceCount[];
  readonly weeks: readonly WeekLoad[];
  readonly teams: readonly TeamRow[];
  readonly recipients: ReadonlyMap<string, RecipientCount>;
  /** `{ continuity, bounds }` as the version keeps it. */
  readonly measures: unknown;
}

/** Everyone on the team and everyone who visits, the team first. */
export function facesOf(load: VersionLoad, recipientId: string): Face[] {
  const visitsOf = new Map(
    load.faces.filter((face) => face.recipientId === recipientId).map((face) => [face.staffId, face.visits]),
  );
  const team = load.teams.filter((member) => member.recipientId === recipientId);
  const onTeam = new Set(team.map((member) => member.staffId));
  return [
    ...team.map(({ staffId, role, pinned }): Face => ({ staffId, role, pinned, visits: visitsOf.get(staffId) ?? 0 })),
    ...[...visitsOf]
      .filter(([staffId]) => !onTeam.has(staffId))
      .map(([staffId, visits]): Face => ({ staffId, role: 'other', visits, pinned: false })),
  ];
}

/** A carer's working day in the whole plan, whoever it is with. */
export function loadsOf(load: VersionLoad, of: { staffId: string; weeks: number }) {
  const { staffId } = of;
  const own = load.faces.filter((face) => face.staffId === staffId);
  const byWeek = new Map(load.weeks.filter((row) => row.staffId === staffId).map((row) => [row.week, row.minutes]));
  return {
    weekMinutes: Array.from({ length: of.weeks }, (_, week) => byWeek.get(week) ?? 0),
    visits: own.reduce((sum, face) => sum + face.visits, 0),
    minutes: own.reduce((sum, face) => sum + face.minutes, 0),
  };
}

/** For how many each of some carers is primary contact, as one is told who sees some of the recipients. */
export function primaryCounts(
  { teams }: Pick<VersionLoad, 'teams'>,
  { staffIds, isSeen }: { staffIds: readonly string[]; isSeen: (recipientId: string) => boolean },
): ToldTotal[] {
  const primaries = teams.filter(({ role }) => role === 'primary');
  const parts = staffIds.map((staffId) => {
    const hers = primaries.filter((member) => member.staffId === staffId);
    const own = hers.filter(({ recipientId }) => isSeen(recipientId)).length;
    return { own, elsewhere: hers.length - own };
  });
  return toldParts(parts);
}

const value = z.number().nullable().catch(null);
const shape = z
  .object({
    continuity: z.object({ recipients: z.record(z.string(), z.object({ m14: value })) }),
    bounds: z.object({ recipients: z.record(z.string(), z.object({ m14Floor: value })) }),
  })
  .nullable()
  .catch(null);

/** Reads the measures once for a version. */
export function measuresOf(measures: unknown): (reference: string) => { m14: number | null; m14Floor: number | null } {
  const read = shape.parse(measures);
  return (reference) => ({
    m14: read?.continuity.recipients[reference]?.m14 ?? null,
    m14Floor: read?.bounds.recipients[reference]?.m14Floor ?? null,
  });
}
