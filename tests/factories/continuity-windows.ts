import type { Db, Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';

type Row = Prisma.ContinuityWindowUncheckedCreateInput;

type Recipient = Pick<Row, 'zoneId' | 'category'> & { id: string; tier: string | null };

/** A window of 14 days from Monday 5 October 2026 in which four came, three were planned and two were possible. */
export const makeWindow = (db: Db | Tx, recipient: Recipient, overrides: Partial<Row> = {}) =>
  db.continuityWindow.create({ data: windowOf(recipient, overrides) });

export function windowOf(recipient: Recipient, overrides: Partial<Row> = {}): Row {
  const { id: recipientId, zoneId, category, tier } = recipient;
  const shares = { primaryShare: 0.5, teamShare: 0.8, knownShare: 0.7 };
  const planned = { plannedPrimaryShare: 0.6, plannedTeamShare: 0.9, plannedKnownShare: 0.85 };
  return {
    ...{ recipientId, zoneId, category, tier, startsOn: new Date('2026-10-05'), days: 14 },
    ...{ visits: 14, meetings: 14, faces: 4, upc: 0.5, coc: 0.35, secon: 0.4, ...shares },
    ...{ plannedVisits: 14, plannedMeetings: 14, plannedFaces: 3, plannedUpc: 0.6, plannedCoc: 0.42 },
    ...{ plannedSecon: 0.5, ...planned, facesFloor: 2, upcCeiling: 0.8, cocCeiling: 0.7, seconCeiling: 0.9 },
    ...{ primaryShareCeiling: 0.8, teamShareCeiling: 1, knownShareCeiling: 1 },
    ...{ facesLeast: 1, lostToRota: 1, lostToChoice: 1, lostToAbsence: 1 },
    computedAt: new Date('2026-11-22'),
    ...overrides,
  };
}
