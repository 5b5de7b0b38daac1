import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { redDays } from '~/platform/calendar/red-days.server';
import type { Db } from '~/platform/db/db.server';
import type { Language } from '~/platform/i18n/language';
import type { RotaFacts, VersionFacts } from '~/platform/versions/pick-version';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { comparedLines, type ComparedLine } from './compare-versions';
import { cellsOf } from './rota-cells.query.server';
import { rotaCaseOf } from './rota-case.query.server';

/** Why a changed day was changed, as it was last told. */
export interface ComparedReason {
  readonly staffId: string;
  readonly day: number;
  readonly reason: string;
  readonly who: string | null;
  /** An instant, ISO 8601. */
  readonly at: string;
}

export interface Comparison {
  readonly rota: RotaFacts;
  readonly versions: readonly VersionFacts[];
  readonly from: VersionFacts;
  readonly to: VersionFacts;
  readonly lines: readonly ComparedLine[];
  readonly reasons: readonly ComparedReason[];
  readonly redDays: Readonly<Record<string, string>>;
  readonly today: IsoDate;
}

interface Asked {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly today: IsoDate;
  readonly language: Language;
}

/**
 * Two versions of one rota cell by cell. Without ids: what is newest, held against what is published. `null` where there
 * are no two versions, or where the ids are of different rotas.
 */
export async function compareVersions(db: Db, asked: Asked): Promise<Comparison | null> {
  const { today } = asked;
  const shown = await shownVersion(db, { versionId: asked.toId ?? asked.fromId, today });
  if (!shown) return null;
  const { rota, versions } = shown;
  const to = asked.toId === null ? versions.find(({ id }) => id !== asked.fromId) : shown.version;
  const from =
    asked.fromId === null
      ? (versions.find(({ id, isPublished }) => isPublished && id !== to?.id) ??
        versions.find(({ id }) => id !== to?.id))
      : versions.find(({ id }) => id === asked.fromId);
  if (!from || !to) return null;
  const days = rota.weeks * 7;
  const [{ planningCase, people }, before, after, told] = await Promise.all([
    rotaCaseOf(db, { rota, withWishes: false }),
    cellsOf(db, { versionId: from.id, days }),
    cellsOf(db, { versionId: to.id, days }),
    reasonsOf(db, to.id),
  ]);
  const lines = comparedLines(
    buildModel(planningCase),
    people.map(({ id, name }) => ({ id, name, before: before.of(id), after: after.of(id) })),
  );
  const differs = (staffId: string, day: number) => {
    const cell = lines.find(({ id }) => id === staffId)?.cells[day];
    return cell !== undefined && cell.before !== cell.after;
  };
  return {
    ...{ rota, versions, from, to, lines, today },
    reasons: told.filter(({ staffId, day }) => differs(staffId, day)),
    redDays: redDays({ from: rota.startsOn, to: addDays(rota.startsOn, days - 1), language: asked.language }),
  };
}

/** The last reason for each day of a version that has one. */
async function reasonsOf(db: Db, versionId: string): Promise<ComparedReason[]> {
  const rows = await db.rotaCellChange.findMany({
    where: { rotaVersionId: versionId, reason: { not: null } },
    orderBy: { id: 'desc' },
    distinct: ['staffId', 'day'],
    select: { staffId: true, day: true, reason: true, changedAt: true, changedBy: { select: { name: true } } },
  });
  return rows.map(({ staffId, day, reason, changedAt, changedBy }) => ({
    ...{ staffId, day },
    reason: reason ?? '',
    who: changedBy?.name ?? null,
    at: changedAt.toISOString(),
  }));
}
