import { Button, Table, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { listAgreements, type AgreementState, type ShownAgreement } from '../agreements.query.server';
import { useLimitText } from '../components/use-limit-text';
import '../components/settings.css';

export const handle: RouteHandle = { title: 'agreements:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'agreement' });
  const canChange = may(actor, { action: 'change', thing: 'agreement' }) !== null;
  return { agreements: await listAgreements(db, { today: dateOfInstant(now()) }), canChange };
}

export default function AgreementsPage() {
  const { t } = useTranslation(['agreements', 'settings']);
  const { agreements, canChange } = useLoaderData<typeof loader>();
  const create = canChange ? (
    <Button asChild>
      <Link to="/avtaler/ny">{t('create')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <SavedNote />
      <TextLink to="/tillegg">{t('toSupplements')}</TextLink>
      {agreements.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} action={create} />
      ) : (
        <div className="scroll-x" role="region" aria-label={t('caption')} tabIndex={0}>
          <Table zebra border className="settings__table">
            <caption className="visually-hidden">{t('caption')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('limit')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('value')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('without')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('forWhom')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('period')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('source')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('settings:status')}</Table.HeaderCell>
                {canChange ? <Table.HeaderCell scope="col">{t('settings:actions')}</Table.HeaderCell> : null}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {agreements.map((agreement) => (
                <AgreementRow key={agreement.id} agreement={agreement} canChange={canChange} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Page>
  );
}

const COLORS: Record<AgreementState, 'success' | 'info' | 'neutral'> = {
  now: 'success',
  later: 'info',
  over: 'neutral',
};

function AgreementRow({ agreement, canChange }: { agreement: ShownAgreement; canChange: boolean }) {
  const { t } = useTranslation(['agreements', 'settings']);
  const limitText = useLimitText();
  const { limit, staffName, validFrom, validTo, state } = agreement;
  const from = formatDate(validFrom);
  const name = staffName === null ? limitText.name(limit) : `${limitText.name(limit)}, ${staffName}`;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{limitText.name(limit)}</Table.HeaderCell>
      <Table.Cell>{limitText.written(limit, agreement.value)}</Table.Cell>
      <Table.Cell>
        {limitText.usual(limit)} <span className="muted">({limitText.source(limit)})</span>
      </Table.Cell>
      <Table.Cell>{staffName ?? t('everyone')}</Table.Cell>
      <Table.Cell>
        {validTo === null ? t('fromOn', { from }) : t('fromTo', { from, to: formatDate(validTo) })}
      </Table.Cell>
      <Table.Cell>{agreement.source}</Table.Cell>
      <Table.Cell>
        <Tag data-color={COLORS[state]}>{t(`state.${state}`)}</Tag>
      </Table.Cell>
      {canChange ? (
        <Table.Cell>
          <TextLink to={`/avtaler/${agreement.id}/avslutt`} label={t('settings:endNamed', { name })}>
            {t('settings:end')}
          </TextLink>
        </Table.Cell>
      ) : null}
    </Table.Row>
  );
}
