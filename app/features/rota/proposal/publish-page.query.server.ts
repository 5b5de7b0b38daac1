import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { judgeVersion } from '~/platform/versions/judge-version.server';
import { nameFindings, type NamedFindings } from './finding-names.server';
import { NOTICE_DAYS } from './notice';
import { readPublication, type Publication } from './publication.server';
import { versionChanges, type VersionChanges } from './version-changes.server';

/** What a leader looks at before she publishes. */
export interface PublishPage extends Publication {
  /** What breaks a hard rule; `null` where the plan cannot be read against the people and rules of today. */
  readonly hard: NamedFindings | null;
  readonly changes: VersionChanges | null;
  readonly suggestedFrom: IsoDate;
  /** From this date on no reason is asked for. */
  readonly freeFrom: IsoDate;
}

export async function publishPage(
  db: Db,
  wanted: { versionId: string; scope: Scope; today: IsoDate },
): Promise<PublishPage | null> {
  const { versionId, scope, today } = wanted;
  const publication = await readPublication(db, { versionId, lock: false });
  if (!publication) return null;
  const { published, rota, lastDay } = publication;
  const [judged, changes] = await Promise.all([
    judgeVersion(db, { rotaId: rota.id, versionId }),
    published && published.id !== versionId
      ? versionChanges(db, { beforeId: published.id, afterId: versionId, scope, today })
      : null,
  ]);
  const hard = judged.outdated ? null : judged.findings.filter((finding) => finding.level === 'hard');
  return {
    ...publication,
    hard: hard && (await nameFindings(db, { findings: hard, scope, today })),
    changes,
    suggestedFrom: suggestedFrom({ startsOn: rota.startsOn, lastDay, today }),
    freeFrom: addDays(today, NOTICE_DAYS),
  };
}

/** The first Monday that leaves the notice of the law and that the plan holds; else the first day that it can. */
export function suggestedFrom(span: { startsOn: IsoDate; lastDay: IsoDate; today: IsoDate }): IsoDate {
  const { startsOn, lastDay, today } = span;
  const noticed = addDays(today, NOTICE_DAYS);
  if (noticed <= startsOn) return startsOn;
  const monday = addDays(noticed, (8 - weekdayOfDate(noticed)) % 7);
  if (monday <= lastDay) return monday;
  return startsOn > today ? startsOn : today;
}
