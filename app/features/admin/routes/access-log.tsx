import { Button, Table } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { refuse } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { EmptyState } from '~/ui/empty-state';
import { parseForm, refusalOf } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { accessLogAddress, accessLogForm } from '../access-log.form';
import { accessLogChoices, accessLogPage, recipientIdOf } from '../access-log.query.server';
import { AccessLogFilter } from '../components/access-log-filter';
import '../components/settings.css';

export const handle: RouteHandle = { title: 'settings:log.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'accessLog' });
  const address = accessLogAddress.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { bruker: userId, mottaker: recipientId, fra: from, til: to, eldre: before } = address;
  const [page, choices] = await Promise.all([
    accessLogPage(db, { userId, recipientId, from, to, before }),
    accessLogChoices(db, recipientId),
  ]);
  const who = { actor, at: now() };
  await logAccess(db, who, { action: 'view', thing: 'accessLog', recipientId: recipientId ?? undefined });
  return { ...page, ...choices, chosen: { userId, from, to } };
}

export async function action({ request }: ActionFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'view', thing: 'accessLog' });
  const submission = parseForm(await formOf(request), accessLogForm);
  if (submission.status !== 'success') return data(submission.reply(), 422);
  const { userId, recipient, from, to } = submission.value;
  const recipientId = recipient === null ? '' : await recipientIdOf(db, recipient);
  if (recipientId === null) {
    return data(refusalOf(submission, refuse('unknownRecipient', { field: 'recipient' }), []), 422);
  }
  const address = Object.entries({ bruker: userId, mottaker: recipientId, fra: from, til: to });
  const filled = address.filter((entry): entry is [string, string] => Boolean(entry[1]));
  throw redirect(`/tilgangslogg?${new URLSearchParams(filled)}`);
}

export default function AccessLogPage() {
  const { t } = useTranslation('settings');
  const { entries, older, users, recipient, chosen } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  if (older !== null) next.set('eldre', older);
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <AccessLogFilter
        key={search.toString()}
        {...{ users, recipient, chosen }}
        reply={useActionData<typeof action>()}
      />
      {entries.length === 0 ? (
        <EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />
      ) : (
        <EntryTable entries={entries} />
      )}
      <nav className="cluster" aria-label={t('log.pages')}>
        {search.has('eldre') ? <TextLink to="/tilgangslogg">{t('log.newest')}</TextLink> : null}
        {older === null ? null : (
          <Button variant="secondary" asChild>
            <Link to={`?${next}`}>{t('log.older')}</Link>
          </Button>
        )}
      </nav>
    </Page>
  );
}

type Entry = Awaited<ReturnType<typeof accessLogPage>>['entries'][number];

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const heads = ['at', 'user', 'role', 'action', 'thing', 'recipient', 'reason'] as const;
  return (
    <div className="scroll-x" role="region" aria-label={t('log.caption')} tabIndex={0}>
      <Table zebra border className="settings__table">
        <caption className="visually-hidden">{t('log.caption')}</caption>
        <Table.Head>
          <Table.Row>
            {heads.map((head) => (
              <Table.HeaderCell key={head} scope="col">
                {t(`log.${head}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {entries.map((entry) => (
            <Table.Row key={entry.id}>
              <Table.Cell className="settings__time">{entry.at}</Table.Cell>
              <Table.Cell>{entry.userName}</Table.Cell>
              <Table.Cell>{t(`common:role.${entry.role}`)}</Table.Cell>
              <Table.Cell>{t(`log.actions.${entry.action}`)}</Table.Cell>
              <Table.Cell>{t(`log.things.${entry.thing as 'recipient'}`, { defaultValue: entry.thing })}</Table.Cell>
              <Table.Cell>{entry.recipient ?? t('log.list')}</Table.Cell>
              <Table.Cell>{entry.reason ?? ''}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
