import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';

export type VersionStatus = 'draft' | 'inConsultation' | 'published' | 'superseded';

export interface RotaFacts {
  readonly id: string;
  readonly name: string;
  /** A Monday. */
  readonly startsOn: IsoDate;
  readonly weeks: number;
  readonly planWeeks: number;
}

export interface VersionFacts {
  readonly id: string;
  readonly number: number;
  /** What a leader calls it, to tell several drafts apart. */
  readonly title: string | null;
  readonly status: VersionStatus;
  readonly revision: number;
  /** An instant, ISO 8601. */
  readonly createdAt: string;
  readonly isPublished: boolean;
}

export interface ShownVersion {
  readonly rota: RotaFacts;
  readonly version: VersionFacts;
  /** Every version of the rota, the shown one too, newest first. */
  readonly versions: readonly VersionFacts[];
}

export interface VersionCandidate {
  readonly rota: RotaFacts;
  /** Laid over the base rota for its own weeks only. */
  readonly isHoliday: boolean;
  readonly version: VersionFacts;
}

/**
 * Picks the version to show: the one asked for; else the published version of the holiday rota that covers today; else of
 * the base rota that has started last, or, where none has started, of the one that starts first; else the version that was made last. `null` where nothing fits.
 */
export function pickVersion(
  candidates: readonly VersionCandidate[],
  wanted: { versionId: string | null; today: IsoDate },
): ShownVersion | null {
  const picked =
    wanted.versionId === null
      ? (currentlyPublished(candidates, wanted.today) ?? newest(candidates))
      : candidates.find((candidate) => candidate.version.id === wanted.versionId);
  if (!picked) return null;
  const versions = candidates
    .filter((candidate) => candidate.rota.id === picked.rota.id)
    .map((candidate) => candidate.version)
    .sort((a, b) => b.number - a.number);
  return { rota: picked.rota, version: picked.version, versions };
}

function currentlyPublished(candidates: readonly VersionCandidate[], today: IsoDate): VersionCandidate | undefined {
  const published = candidates
    .filter((candidate) => candidate.version.isPublished)
    .sort((a, b) => a.rota.startsOn.localeCompare(b.rota.startsOn));
  const started = published.filter(({ rota }) => rota.startsOn <= today);
  const holiday = started.findLast(({ rota, isHoliday }) => isHoliday && today <= lastDayOf(rota));
  const base = (candidates: readonly VersionCandidate[]) => candidates.filter(({ isHoliday }) => !isHoliday);
  return holiday ?? base(started).at(-1) ?? base(published)[0] ?? published[0];
}

const lastDayOf = ({ startsOn, planWeeks }: RotaFacts): IsoDate => addDays(startsOn, planWeeks * 7 - 1);

const newest = (candidates: readonly VersionCandidate[]): VersionCandidate | undefined =>
  [...candidates].sort((a, b) => b.version.createdAt.localeCompare(a.version.createdAt))[0];
