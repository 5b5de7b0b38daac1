import { Button, Heading } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { alarmList, type ShownAlarm } from '../alarms.query.server';
import { AlarmFacts } from '../components/alarm-facts';

export const handle: RouteHandle = { title: 'alarms:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'visitAlarm' });
  const at = now();
  const list = await alarmList(db, { scope, now: at });
  if (list.waiting.length + list.answered.length > 0) {
    await logAccess(db, { actor, at }, { action: 'view', thing: 'visitAlarm', scope: { list: 'alarms' } });
  }
  return list;
}

export default function AlarmsPage() {
  const { t } = useTranslation('alarms');
  const { waiting, answered } = useLoaderData<typeof loader>();
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <SavedNote />
      {waiting.length === 0 ? <EmptyState title={t('emptyTitle')} text={t('emptyText')} /> : null}
      {waiting.map((alarm) => (
        <AlarmCard key={alarm.id} alarm={alarm} />
      ))}
      {answered.length > 0 ? (
        <section className="stack" aria-labelledby="besvart">
          <Heading level={2} data-size="xs" id="besvart">
            {t('answeredTitle')}
          </Heading>
          {answered.map((alarm) => (
            <AlarmCard key={alarm.id} alarm={alarm} />
          ))}
        </section>
      ) : null}
    </Page>
  );
}

function AlarmCard({ alarm }: { alarm: ShownAlarm }) {
  const { t } = useTranslation('alarms');
  const { isWaiting } = alarm;
  const title = t(`${alarm.kind}.title`, { zone: alarm.zone, start: alarm.start ?? '' });
  return (
    <article className={isWaiting ? 'card stack alarm--waiting' : 'card stack'} aria-labelledby={alarm.id}>
      <Heading level={isWaiting ? 2 : 3} data-size="2xs" id={alarm.id}>
        {title}
      </Heading>
      <AlarmFacts alarm={alarm} />
      {isWaiting ? (
        <div>
          <Button asChild>
            <Link to={`/alarmer/${alarm.id}`} aria-label={t('answerOne', { title })}>
              {t('answer')}
            </Link>
          </Button>
        </div>
      ) : null}
    </article>
  );
}
