import type { NamedFindings } from '~/domain/case/named-finding';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { blocksPublishing } from '~/domain/working-time/standing';
import type { DatedAgreement } from '~/domain/working-time/limit';
import type { Db } from '~/platform/db/db.server';
import { currentJudgement } from '~/platform/versions/kept-judgement.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { nameFindings } from '~/platform/versions/finding-names.server';
import { holidayChanges, type HolidayChanges } from '../lifecycle/holiday-changes.query.server';
import { readPublication, type Publication } from './publication.server';
import { readSeam, type Seam } from './seam.server';
import { unassignedTotal } from './unassigned.server';
import { versionChanges, type VersionChanges } from './version-changes.server';

/** What a leader looks at before she publishes. */
export interface PublishPage extends Publication {
  /** What stands in the way of judging it: nothing is planned, or not for the people and visits of today. */
  readonly obstacle: 'empty' | 'outdated' | null;
  /** What breaks a hard rule. */
  readonly hard: NamedFindings;
  readonly changes: VersionChanges | null;
  /** Of a holiday rota: what it changes from the base rota. */
  readonly against: HolidayChanges | null;
  /** Visits that nobody can make: no rule forbids to publish them, and somebody waits for them. */
  readonly unassigned: ToldTotal;
  readonly seam: Seam;
  /** Those that change how long before it starts a rota has to be known. */
  readonly noticeAgreements: readonly DatedAgreement[];
  readonly today: IsoDate;
}

export async function publishPage(
  db: Db,
  wanted: { versionId: string; scope: Scope; today: IsoDate },
): Promise<PublishPage | null> {
  const { versionId, scope, today } = wanted;
  const publication = await readPublication(db, { versionId, lock: false });
  if (!publication) return null;
  const { published, rota } = publication;
  const [judged, unassigned, changes, against] = await Promise.all([
    currentJudgement(db, { rotaId: rota.id, versionId }),
    unassignedTotal(db, { versionId, scope, today }),
    published && published.id !== versionId
      ? versionChanges(db, { beforeId: published.id, afterId: versionId, scope, today })
      : null,
    holidayChanges(db, { versionId }),
  ]);
  const agreements = await loadAgreements(db);
  const findings = judged.state === 'judged' ? judged.findings : [];
  const hard = findings.filter(blocksPublishing);
  return {
    ...publication,
    obstacle: judged.state === 'judged' ? null : judged.state,
    hard: await nameFindings(db, { findings: hard, scope, today }),
    changes,
    against,
    unassigned,
    seam: await readSeam(db, { ...publication, today, agreements }),
    noticeAgreements: agreements.filter(({ limit }) => limit === 'noticeDays'),
    today,
  };
}
