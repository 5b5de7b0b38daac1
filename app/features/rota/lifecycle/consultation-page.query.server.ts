import type { IsoDate } from '~/domain/brand';
import type { Db } from '~/platform/db/db.server';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { RotaStatus } from '~/platform/db/generated/client';

interface Objection {
  readonly raisedBy: string;
  readonly text: string;
  readonly answer: string | null;
}

export interface Addition {
  readonly id: string;
  readonly text: string;
  readonly writtenBy: string | null;
  /** An instant, ISO 8601. */
  readonly writtenAt: string;
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
  /** What was added after the version was published, oldest first. */
  readonly additions: readonly Addition[];
}

/** A discussion that was called off: the version was made a draft again before it was held. */
export interface TakenBack extends ConsultationNotes {
  readonly takenBackBy: string | null;
  /** An instant, ISO 8601. */
  readonly takenBackAt: string;
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
  /** Oldest first. */
  readonly takenBack: readonly TakenBack[];
}

const NAME = { select: { name: true } } as const;

const readConsultations = (db: Db, versionId: string) =>
  db.consultation.findMany({
    where: { rotaVersionId: versionId },
    orderBy: { openedAt: 'asc' },
    include: {
      openedBy: NAME,
      takenBackBy: NAME,
      objections: { orderBy: { sortOrder: 'asc' }, select: { raisedBy: true, text: true, answer: true } },
      additions: { orderBy: { writtenAt: 'asc' }, include: { writtenBy: NAME } },
    },
  });

/** What has been written down of the discussions of a version, or `null` where there is no such version. */
export async function consultationPage(db: Db, { versionId }: { versionId: string }): Promise<ConsultationPage | null> {
  const [row, consultations] = await Promise.all([
    db.rotaVersion.findUnique({
      where: { id: versionId },
      select: { id: true, number: true, status: true, revision: true, rota: NAME },
    }),
    readConsultations(db, versionId),
  ]);
  if (!row) return null;
  const { rota, ...version } = row;
  const current = consultations.find(({ takenBackAt }) => takenBackAt === null);
  return {
    rotaName: rota.name,
    version,
    consultation: current ? notesOf(current) : null,
    takenBack: consultations.flatMap((consultation) => {
      const { takenBackAt, takenBackBy } = consultation;
      if (takenBackAt === null) return [];
      const what = { takenBackAt: takenBackAt.toISOString(), takenBackBy: takenBackBy?.name ?? null };
      return [{ ...notesOf(consultation), ...what }];
    }),
  };
}

function notesOf(consultation: Awaited<ReturnType<typeof readConsultations>>[number]): ConsultationNotes {
  const { revision, openedBy, openedAt, heldOn, participants, minutes, objections, additions } = consultation;
  return {
    revision,
    openedBy: openedBy?.name ?? null,
    openedAt: openedAt.toISOString(),
    heldOn: fromDbDateOrNull(heldOn),
    participants,
    minutes,
    objections,
    additions: additions.map(({ id, text, writtenBy, writtenAt }) => ({
      id,
      text,
      writtenBy: writtenBy?.name ?? null,
      writtenAt: writtenAt.toISOString(),
    })),
  };
}
