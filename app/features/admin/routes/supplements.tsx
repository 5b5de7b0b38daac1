import { Button, Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { listSupplements } from '../supplements.query.server';
import '../components/settings.css';

export const handle: RouteHandle = { title: 'agreements:supplements.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'supplement' });
  const canChange = may(actor, { action: 'change', thing: 'supplement' }) !== null;
  return { ...(await listSupplements(db, { today: dateOfInstant(now()) })), canChange };
}

export default function SupplementsPage() {
  const { t } = useTranslation(['agreements', 'settings']);
  const language = useLanguage();
  const { supplements, hourlyWageOre, canChange } = useLoaderData<typeof loader>();
  const create = canChange ? (
    <Button asChild>
      <Link to="/tillegg/ny">{t('supplements.create')}</Link>
    </Button>
  ) : undefined;
  const kroner = hourlyWageOre === null ? null : formatNumber(hourlyWageOre / 100, { language, digits: 2 });
  return (
    <Page title={t('supplements.title')} lead={t('supplements.lead')} actions={create}>
      <SavedNote />
      <TextLink to="/avtaler">{t('toAgreements')}</TextLink>
      <section aria-labelledby="wage-head">
        <Heading level={2} data-size="xs" id="wage-head">
          {t('supplements.wage')}
        </Heading>
        <Paragraph>{kroner === null ? t('supplements.noWage') : t('supplements.kronerAnHour', { kroner })}</Paragraph>
        {canChange ? <TextLink to="/tillegg/timelonn">{t('supplements.editWage')}</TextLink> : null}
      </section>
      <div className="scroll-x" role="region" aria-label={t('supplements.caption')} tabIndex={0}>
        <Table zebra border className="settings__table">
          <caption className="visually-hidden">{t('supplements.caption')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('supplements.kind')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('supplements.rate')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('period')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('source')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('settings:status')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {supplements.map((supplement) => (
              <SupplementRow key={supplement.id} supplement={supplement} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </Page>
  );
}

type Supplement = Awaited<ReturnType<typeof listSupplements>>['supplements'][number];

function SupplementRow({ supplement }: { supplement: Supplement }) {
  const { t } = useTranslation('agreements');
  const language = useLanguage();
  const { kind, share, minimumOre, validFrom, validTo, inForce } = supplement;
  const percent = formatNumber(share * 100, { language, digits: 2 });
  const kroner = formatNumber(minimumOre / 100, { language, digits: 2 });
  const rate = share === 0 ? 'kroner' : minimumOre === 0 ? 'percent' : 'both';
  const from = formatDate(validFrom);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{t(`supplements.kinds.${kind}`)}</Table.HeaderCell>
      <Table.Cell>{t(`supplements.rates.${rate}`, { percent, kroner })}</Table.Cell>
      <Table.Cell>
        {validTo === null ? t('fromOn', { from }) : t('fromTo', { from, to: formatDate(validTo) })}
      </Table.Cell>
      <Table.Cell>{supplement.source}</Table.Cell>
      <Table.Cell>
        <Tag data-color={inForce ? 'success' : 'neutral'}>{t(inForce ? 'state.now' : 'supplements.notNow')}</Tag>
      </Table.Cell>
    </Table.Row>
  );
}
