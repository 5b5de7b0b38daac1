import { Heading } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { HeatMap } from '../components/heat-map';
import { NextSessionCard } from '../components/next-session-card';
import { ShareSection } from '../components/share-section';
import '../components/supervision.css';
import { WeekSwitch } from '../components/week-switch';
import { supervisionMap } from '../supervision-map.query.server';
import { weeksOf } from '../weeks-param';

export const handle: RouteHandle = { title: 'supervision:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'supervision' });
  const weeks = weeksOf(request);
  return {
    ...(await supervisionMap(db, { scope, now: now(), weeks })),
    ...{ weeks, isOwn: scope.kind === 'own' },
    mayPropose: may(actor, { action: 'change', thing: 'planningRun' }) !== null,
    mayList: may(actor, { action: 'view', thing: 'attendance' }) !== null,
  };
}

export default function SupervisionPage() {
  const { t } = useTranslation('supervision');
  const { sessions, people, rota, next, weeks, isOwn, mayPropose, mayList } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('title')}
      lead={t(isOwn ? 'ownLead' : 'lead')}
      width="wide"
      actions={<TextLink to="/opplaering">{t('toProgramme')}</TextLink>}
    >
      <NextSessionCard next={next} isOwn={isOwn} mayList={mayList} />
      {sessions.length === 0 || people.length === 0 ? (
        <EmptyState title={t('none')} text={t(isOwn ? 'noneOwn' : 'noneText')} />
      ) : (
        <>
          <section className="stack" aria-labelledby="map-head">
            <Heading level={2} data-size="xs" id="map-head">
              {t(isOwn ? 'map.own' : 'map.head')}
            </Heading>
            <WeekSwitch weeks={weeks} />
            <HeatMap key={weeks} sessions={sessions} people={people} nextId={next?.id ?? null} />
          </section>
          <ShareSection {...{ people, rota, weeks, isOwn, mayPropose }} />
        </>
      )}
    </Page>
  );
}
