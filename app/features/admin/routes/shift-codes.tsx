import { Button, Table, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate, formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { overMidnight, shiftMinutes } from '../shift-minutes';
import { listShiftCodes } from '../shift-codes.query.server';
import '../components/settings.css';

export const handle: RouteHandle = { title: 'settings:codes.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor } = await requireAccess(request, { action: 'view', thing: 'shiftCode' });
  const canChange = may(actor, { action: 'change', thing: 'shiftCode' }) !== null;
  return { codes: await listShiftCodes(db), canChange };
}

export default function ShiftCodesPage() {
  const { t } = useTranslation('settings');
  const { codes, canChange } = useLoaderData<typeof loader>();
  const create = canChange ? (
    <Button asChild>
      <Link to="/vaktkoder/ny">{t('codes.create')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('codes.title')} lead={t('codes.lead')} actions={create}>
      <SavedNote />
      {codes.length === 0 ? (
        <EmptyState title={t('codes.emptyTitle')} text={t('codes.emptyText')} action={create} />
      ) : (
        <div className="scroll-x" role="region" aria-label={t('codes.caption')} tabIndex={0}>
          <Table zebra border className="settings__table">
            <caption className="visually-hidden">{t('codes.caption')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('codes.code')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('codes.name')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('codes.clock')}</Table.HeaderCell>
                <Table.HeaderCell scope="col" className="num">
                  {t('codes.length')}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col" className="num">
                  {t('codes.paid')}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col" className="num">
                  {t('codes.break')}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('status')}</Table.HeaderCell>
                {canChange ? <Table.HeaderCell scope="col">{t('actions')}</Table.HeaderCell> : null}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {codes.map((code) => (
                <CodeRow key={code.id} code={code} canChange={canChange} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Page>
  );
}

type Code = Awaited<ReturnType<typeof listShiftCodes>>[number];

function CodeRow({ code, canChange }: { code: Code; canChange: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{code.code}</Table.HeaderCell>
      <Table.Cell>{code.name}</Table.Cell>
      <Table.Cell>
        {code.startTime}–{code.endTime}
        {overMidnight(code) ? <span className="muted"> {t('codes.nextDay')}</span> : null}
      </Table.Cell>
      <Table.Cell className="num">{formatHours(shiftMinutes(code), language)}</Table.Cell>
      <Table.Cell className="num">{formatHours(code.paidMinutes, language)}</Table.Cell>
      <Table.Cell className="num">{code.breakMinutes} min</Table.Cell>
      <Table.Cell>
        {code.endsOn === null ? (
          <Tag data-color="success">{t('active')}</Tag>
        ) : (
          <Tag data-color="neutral">{t('endsOn', { date: formatDate(code.endsOn) })}</Tag>
        )}
      </Table.Cell>
      {canChange ? (
        <Table.Cell>
          <div className="cluster">
            <TextLink to={`/vaktkoder/${code.id}`} label={t('editNamed', { name: code.code })}>
              {t('common:edit')}
            </TextLink>
            <TextLink to={`/vaktkoder/${code.id}/avslutt`} label={t('endNamed', { name: code.code })}>
              {t('end')}
            </TextLink>
          </div>
        </Table.Cell>
      ) : null}
    </Table.Row>
  );
}
