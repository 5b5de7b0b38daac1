import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { LeftBehind } from '../components/left-behind';
import { PlanTable } from '../components/plan-table';
import { SeriesFacts } from '../components/series-facts';
import { SeriesParts } from '../components/series-parts';
import '../components/training.css';
import { seriesPage, type SeriesPage } from '../series-page.query.server';

export const handle: RouteHandle = { title: 'training:programme.series' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  if (scope.kind !== 'all') throw new Response(null, { status: 404, statusText: 'Not Found' });
  const series = found(await seriesPage(db, { seriesId: idParam(params.seriesId), now: now() }));
  return { series, mayChange: may(actor, { action: 'change', thing: 'training' }) !== null };
}

export default function SeriesRoute() {
  const { t } = useTranslation('training');
  const { series, mayChange } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [kept, left] = [Number(search.get('beholdt') ?? 0), Number(search.get('igjen') ?? 0)];
  const been = series.sessions.filter(({ isOver }) => isOver).reverse();
  const coming = series.sessions.filter(({ isOver }) => !isOver);
  const red = coming.filter(({ status, isRedDay }) => status === 'cancelled' && isRedDay).length;
  return (
    <Page title={series.title} actions={mayChange && !series.isEnded ? <Actions id={series.id} /> : undefined}>
      <SavedNote />
      {kept > 0 ? (
        <Alert data-color="info">
          {t('series.kept', { count: kept })} {left > 0 ? t('series.toldOfLeft', { count: left }) : ''}
        </Alert>
      ) : null}
      {mayChange ? <LeftBehind sessions={coming} /> : null}
      <Neighbours series={series} />
      <SeriesFacts series={series} />
      <SeriesParts partOf={series.partOf} parts={series.parts} />
      {red > 0 && mayChange ? (
        <Alert data-color="warning" className="no-print">
          {t('series.redDays', { count: red })}
        </Alert>
      ) : null}
      <section className="stack" aria-labelledby="plan-head">
        <Heading level={2} data-size="xs" id="plan-head">
          {t('series.plan')}
        </Heading>
        <PlanTable caption={t('series.planCaption')} sessions={coming} mayChange={mayChange} />
        {been.length > 0 ? (
          <details className="no-print">
            <summary>{t('series.showPast', { count: been.length })}</summary>
            <PlanTable caption={t('series.showPast', { count: been.length })} sessions={been} mayChange={mayChange} />
          </details>
        ) : null}
      </section>
      <Changes changes={series.changes} />
    </Page>
  );
}

function Actions({ id }: { id: string }) {
  const { t } = useTranslation('training');
  return (
    <>
      <Button asChild>
        <Link to={`/opplaering/serie/${id}/endre`}>{t('series.edit')}</Link>
      </Button>
      <Button variant="secondary" type="button" onClick={() => window.print()}>
        {t('series.print')}
      </Button>
      <Button variant="secondary" data-color="danger" asChild>
        <Link to={`/opplaering/serie/${id}/avslutt`}>{t('series.end')}</Link>
      </Button>
    </>
  );
}

function Neighbours({ series }: { series: SeriesPage }) {
  const { t } = useTranslation('training');
  return (
    <>
      {series.isEnded ? <Alert data-color="info">{t('series.isEnded')}</Alert> : null}
      {series.goesOnAs ? (
        <Paragraph className="no-print">
          {t('series.goesOn', { date: formatDate(series.goesOnAs.from) })}{' '}
          <TextLink to={`/opplaering/serie/${series.goesOnAs.id}`}>{t('series.seeNext')}</TextLink>
        </Paragraph>
      ) : null}
      {series.before === null ? null : (
        <Paragraph className="no-print">
          <TextLink to={`/opplaering/serie/${series.before}`}>{t('series.seeBefore')}</TextLink>
        </Paragraph>
      )}
    </>
  );
}

function Changes({ changes }: { changes: SeriesPage['changes'] }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  return (
    <section className="stack no-print" aria-labelledby="changes-head">
      <Heading level={2} data-size="xs" id="changes-head">
        {t('series.changes')}
      </Heading>
      {changes.length === 0 ? <p className="muted">{t('series.noChanges')}</p> : null}
      <ol className="training__list">
        {changes.map((change) => (
          <li key={change.id}>
            <strong>{t(`change.${change.kind}`)}</strong>{' '}
            {change.date === null ? '' : t('change.ofSession', { date: formatDate(change.date) })}{' '}
            {t('change.by', { when: formatInstant(change.at, language), who: change.by ?? t('change.program') })}.{' '}
            {change.reason === null ? null : t('change.why', { reason: change.reason })}
          </li>
        ))}
      </ol>
    </section>
  );
}
