import { Button, Heading, Table, Tag } from '@digdir/designsystemet-react';
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
import { TravelTable } from '../components/travel-table';
import { listZones } from '../zones.query.server';
import '../components/settings.css';

export const handle: RouteHandle = { title: 'settings:zones.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'zone' });
  const canChange = may(actor, { action: 'change', thing: 'zone' }) !== null;
  return { ...(await listZones(db, dateOfInstant(now()))), canChange };
}

export default function ZonesPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { zones, travel, canChange } = useLoaderData<typeof loader>();
  const create = (
    <Button asChild>
      <Link to="/soner/ny">{t('zones.create')}</Link>
    </Button>
  );
  return (
    <Page title={t('zones.title')} lead={t('zones.lead')} actions={canChange ? create : undefined}>
      <SavedNote />
      {zones.length === 0 ? (
        <EmptyState title={t('zones.emptyTitle')} text={t('zones.emptyText')} action={canChange ? create : undefined} />
      ) : (
        <>
          <div className="scroll-x" role="region" aria-label={t('zones.caption')} tabIndex={0}>
            <Table zebra border className="settings__table">
              <caption className="visually-hidden">{t('zones.caption')}</caption>
              <Table.Head>
                <Table.Row>
                  <Table.HeaderCell scope="col">{t('zones.name')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{t('zones.reference')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col" className="num">
                    {t('zones.staff')}
                  </Table.HeaderCell>
                  <Table.HeaderCell scope="col">{t('status')}</Table.HeaderCell>
                  {canChange ? <Table.HeaderCell scope="col">{t('actions')}</Table.HeaderCell> : null}
                </Table.Row>
              </Table.Head>
              <Table.Body>
                {zones.map((zone) => (
                  <Table.Row key={zone.id}>
                    <Table.HeaderCell scope="row">{zone.name}</Table.HeaderCell>
                    <Table.Cell>{zone.reference}</Table.Cell>
                    <Table.Cell className="num">{zone.staff}</Table.Cell>
                    <Table.Cell>
                      <EndTag endsOn={zone.endsOn === null ? null : formatDate(zone.endsOn)} />
                    </Table.Cell>
                    {canChange ? (
                      <Table.Cell>
                        <div className="cluster">
                          <TextLink to={`/soner/${zone.id}`} label={t('editNamed', { name: zone.name })}>
                            {t('common:edit')}
                          </TextLink>
                          <TextLink to={`/soner/${zone.id}/avslutt`} label={t('endNamed', { name: zone.name })}>
                            {t('end')}
                          </TextLink>
                        </div>
                      </Table.Cell>
                    ) : null}
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
          <section className="stack" aria-labelledby="reisetider">
            <div className="page__head">
              <Heading level={2} data-size="sm" id="reisetider">
                {t('travel.title')}
              </Heading>
              {canChange ? (
                <Button variant="secondary" asChild>
                  <Link to="/soner/reisetider">{t('travel.edit')}</Link>
                </Button>
              ) : null}
            </div>
            <TravelTable zones={zones} travel={travel} />
          </section>
        </>
      )}
    </Page>
  );
}

function EndTag({ endsOn }: { endsOn: string | null }) {
  const { t } = useTranslation('settings');
  if (endsOn === null) return <Tag data-color="success">{t('active')}</Tag>;
  return <Tag data-color="neutral">{t('endsOn', { date: endsOn })}</Tag>;
}
