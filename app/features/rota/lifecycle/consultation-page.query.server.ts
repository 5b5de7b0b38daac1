import type { IsoDate } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { RotaStatus } from '~/platform/db/generated/client';

interface Objection {
  readonly raisedBy: string;
  readonly text: string;
  readonly answer: string | null;
}

export interface ConsultationNotes {
  readonly revision: number;
  readonly openedBy: string | null;
  /** An instant, ISO 8601. */
  readonly openedAt: string;
  /** `null` until it has been held. */
  readonly heldOn: IsoDate | null;
  readonly participants: string;
  readonly minutes: string;
  readonly objections: readonly Objection[];
}

export interface ConsultationPage {
  readonly rotaName: string;
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly status: RotaStatus;
    readonly revision: number;
  };
  readonly consultation: ConsultationNotes | null;
}

/** What has been written down of the discussion of a version, or `null` where there is no such version. */
export async function consultationPage(db: Db, { versionId }: { versionId: string }): Promise<ConsultationPage | null> {
  const row = await db.rotaVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      number: true,
      status: true,
      revision: true,
      rota: { select: { name: true } },
      consultation: {
        include: {
          openedBy: { select: { name: true } },
          objections: { orderBy: { sortOrder: 'asc' }, select: { raisedBy: true, text: true, answer: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { rota, consultation, ...version } = row;
  return {
    rotaName: rota.name,
    version,
    consultation: consultation && {
      revision: consultation.revision,
      openedBy: consultation.openedBy?.name ?? null,
      openedAt: consultation.openedAt.toISOString(),
      heldOn: fromDbDateOrNull(consultation.heldOn),
      participants: consultation.participants,
      minutes: consultation.minutes,
      objections: consultation.objections,
    },
  };
}
