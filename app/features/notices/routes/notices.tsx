import { Button, Paragraph } from '@digdir/designsystemet-react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { EmptyState } from '~/ui/empty-state';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { NoticeCard } from '../components/notice-card';
import '../components/notices.css';
import { noticeList } from '../notice-list.query.server';
import { readNoticesForm } from '../read-notices.form';
import { readNotices } from '../read-notices.service.server';

export const handle: RouteHandle = { title: 'lifecycle:notices.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request);
  return noticeList(db, actor);
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireActor(request);
  const form = parseForm(await formOf(request), readNoticesForm);
  if (form.status !== 'success') throw new Response(null, { status: 400, statusText: 'Bad Request' });
  await readNotices(access, form.value);
  return redirect('/varsler');
}

export default function NoticesPage() {
  const { t } = useTranslation('lifecycle');
  const { notices, isMore } = useLoaderData<typeof loader>();
  const unread = notices.some(({ isRead }) => !isRead);
  return (
    <Page
      title={t('notices.title')}
      lead={t('notices.lead')}
      width="narrow"
      actions={
        unread ? (
          <Form method="post">
            <Button type="submit" variant="secondary">
              {t('notices.markAll')}
            </Button>
          </Form>
        ) : undefined
      }
    >
      {notices.length === 0 ? <EmptyState title={t('notices.emptyTitle')} text={t('notices.emptyText')} /> : null}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {isMore ? <Paragraph className="muted">{t('notices.older', { count: notices.length })}</Paragraph> : null}
    </Page>
  );
}
