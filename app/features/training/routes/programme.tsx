import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { SessionTable } from '../components/session-table';
import '../components/training.css';
import { programme, type Programme } from '../programme.query.server';
import { OFFERED_KINDS } from '../series.form';

export const handle: RouteHandle = { title: 'training:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  return {
    ...(await programme(db, { scope, now: now() })),
    mayChange: may(actor, { action: 'change', thing: 'training' }) !== null,
    mayRegister: may(actor, { action: 'view', thing: 'attendance' }) !== null,
  };
}

export default function ProgrammePage() {
  const { t } = useTranslation('training');
  const { sessions, series, isOwn, mayChange, mayRegister } = useLoaderData<typeof loader>();
  const coming = sessions.filter(({ isOver }) => !isOver);
  const been = sessions.filter(({ isOver }) => isOver).reverse();
  const table = { isOwn, mayRegister };
  return (
    <Page title={t('title')} lead={t(isOwn ? 'ownLead' : 'lead')} actions={mayChange ? <Actions /> : undefined}>
      <SavedNote />
      <section className="stack" aria-labelledby="coming-head">
        <Heading level={2} data-size="xs" id="coming-head">
          {t('programme.coming')}
        </Heading>
        {coming.length > 0 ? (
          <SessionTable caption={t('programme.coming')} sessions={coming} {...table} />
        ) : (
          <EmptyState title={t('programme.none')} text={t(mayChange ? 'programme.noneLeader' : 'programme.noneText')} />
        )}
      </section>
      {been.length > 0 ? (
        <section className="stack" aria-labelledby="been-head">
          <Heading level={2} data-size="xs" id="been-head">
            {t('programme.been')}
          </Heading>
          <SessionTable caption={t('programme.been')} sessions={been} {...table} />
        </section>
      ) : null}
      {isOwn ? null : <SeriesList series={series} />}
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation('training');
  return (
    <>
      {OFFERED_KINDS.map((kind) => (
        <Button key={kind} variant={kind === 'supervision' ? 'primary' : 'secondary'} asChild>
          <Link to={`/opplaering/serie/ny?type=${kind}`}>{t('programme.createOf', { kind: t(`kind.${kind}`) })}</Link>
        </Button>
      ))}
      <TextLink to="/opplaering/temaer">{t('programme.themes')}</TextLink>
      <TextLink to="/opplaering/soneansatte">{t('programme.zoneStaff')}</TextLink>
    </>
  );
}

function SeriesList({ series }: { series: Programme['series'] }) {
  const { t } = useTranslation('training');
  return (
    <section className="stack" aria-labelledby="series-head">
      <Heading level={2} data-size="xs" id="series-head">
        {t('programme.series')}
      </Heading>
      {series.length === 0 ? <p className="muted">{t('programme.seriesNone')}</p> : null}
      <ul className="training__list">
        {series.map((one) => (
          <li key={one.id}>
            <TextLink to={`/opplaering/serie/${one.id}`}>
              {one.title}
              {one.zone === null ? '' : `, ${one.zone}`}
            </TextLink>{' '}
            <span className="muted">
              {t(`kind.${one.kind}`)}, {t('programme.from', { date: formatDate(one.startsOn) })}
            </span>{' '}
            {one.isEnded ? <Tag data-size="sm">{t('programme.ended')}</Tag> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
