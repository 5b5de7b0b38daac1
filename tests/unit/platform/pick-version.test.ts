import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { pickVersion, type VersionCandidate, type VersionStatus } from '~/platform/versions/pick-version';

const today = '2026-11-25' as IsoDate;

const candidate = (version: {
  id: string;
  rota: string;
  startsOn: string;
  number: number;
  status: VersionStatus;
  isHoliday?: boolean;
}): VersionCandidate => ({
  isHoliday: version.isHoliday ?? false,
  rota: { id: version.rota, name: version.rota, startsOn: version.startsOn as IsoDate, weeks: 6, planWeeks: 6 },
  version: {
    id: version.id,
    number: version.number,
    title: null,
    status: version.status,
    revision: 1,
    createdAt: `2026-11-0${version.number}T10:00:00.000Z`,
    isPublished: version.status === 'published',
  },
});

const autumn = { rota: 'autumn', startsOn: '2026-09-07' };
const winter = { rota: 'winter', startsOn: '2026-11-09' };
const spring = { rota: 'spring', startsOn: '2027-01-04' };

const pick = (candidates: VersionCandidate[], versionId: string | null = null) =>
  pickVersion(candidates, { versionId, today })?.version.id;

describe('the version that a page shows', () => {
  it('is the published one, not the newer drafts', () => {
    const candidates = [
      candidate({ ...winter, id: 'a', number: 1, status: 'superseded' }),
      candidate({ ...winter, id: 'b', number: 2, status: 'published' }),
      candidate({ ...winter, id: 'c', number: 3, status: 'draft' }),
    ];
    expect(pick(candidates)).toBe('b');
    expect(pickVersion(candidates, { versionId: null, today })?.versions.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('is of the rota that has started last, not of one that comes later', () => {
    const candidates = [
      candidate({ ...spring, id: 'spring', number: 3, status: 'published' }),
      candidate({ ...autumn, id: 'autumn', number: 1, status: 'published' }),
      candidate({ ...winter, id: 'winter', number: 2, status: 'published' }),
    ];
    expect(pick(candidates)).toBe('winter');
    expect(pick(candidates.slice(0, 1))).toBe('spring');
  });

  it('is the newest draft where nothing is published', () => {
    const candidates = [
      candidate({ ...winter, id: 'a', number: 1, status: 'draft' }),
      candidate({ ...winter, id: 'b', number: 2, status: 'draft' }),
    ];
    expect(pick(candidates)).toBe('b');
  });

  it('is the one that is asked for, with the versions of its own rota', () => {
    const candidates = [
      candidate({ ...winter, id: 'a', number: 1, status: 'published' }),
      candidate({ ...spring, id: 'b', number: 1, status: 'draft' }),
    ];
    const shown = pickVersion(candidates, { versionId: 'b', today });
    expect(shown?.rota.name).toBe('spring');
    expect(shown?.versions.map(({ id }) => id)).toEqual(['b']);
  });

  it('is none where there is no rota, and where the one that is asked for is unknown', () => {
    expect(pickVersion([], { versionId: null, today })).toBeNull();
    expect(pick([candidate({ ...winter, id: 'a', number: 1, status: 'draft' })], 'other')).toBeUndefined();
  });

  it('is the holiday rota in its own weeks, and the base rota before and after them', () => {
    const base = candidate({ ...autumn, id: 'base', number: 1, status: 'published' });
    const laidOver = (startsOn: string) =>
      candidate({ rota: 'holiday', startsOn, id: 'holiday', number: 1, status: 'published', isHoliday: true });
    expect(pick([base, laidOver('2026-11-16')])).toBe('holiday');
    expect(pick([base, laidOver('2026-11-30')])).toBe('base');
    expect(pick([base, laidOver('2026-10-05')])).toBe('base');
  });
});
