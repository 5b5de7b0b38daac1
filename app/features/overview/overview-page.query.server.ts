import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { openAlarms } from '~/platform/alarms/open-alarms.query.server';
import type { Db } from '~/platform/db/db.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { ownDay } from './own-day.query.server';
import { attentionList, continuityGlance, coverageToday } from './overview.query.server';
import { wishesAwaited } from './reminders.query.server';
import { setUpState } from './set-up-state.query.server';

interface Wanted {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** What the home page shows, by role: own day, leader's day, manager's figures or the state of the installation. */
export async function overviewPage(db: Db, { actor, scope, today }: Wanted) {
  if (scope.kind === 'own') {
    const whose = { staffId: scope.staffId, today };
    const [own, wishesUntil] = await Promise.all([ownDay(db, whose), wishesAwaited(db, whose)]);
    return { kind: 'staff' as const, today, own, wishesUntil };
  }
  if (actor.role === 'administrator') return { kind: 'administrator' as const, today, state: await setUpState(db) };
  const [shown, coverage] = await Promise.all([shownVersion(db, { versionId: null, today }), coverageToday(db, today)]);
  const glance = await continuityGlance(db, { shown, actor });
  if (actor.role === 'manager') return { kind: 'manager' as const, today, coverage, glance };
  const [attention, alarms] = await Promise.all([
    attentionList(db, { shown, scope, today, coverage }),
    openAlarms(db, { scope, today }),
  ]);
  return { kind: 'zoneLeader' as const, today, coverage, glance, attention, alarms };
}
