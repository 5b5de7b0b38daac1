import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { EmptyState } from '~/ui/empty-state';
import { formOf } from '~/ui/form/form-of.server';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { attendanceForm } from '../attendance.form';
import { attendanceList } from '../attendance-list.query.server';
import { AttendanceList } from '../components/attendance-list';
import '../components/training.css';
import { registerInList } from '../register-attendance.service.server';
import { sessionHead } from '../session-page.query.server';

export const handle: RouteHandle = { title: 'training:session.list' };

/** A press on one name changes that name alone; what is said of everybody is read again. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const status = formData?.get('status');
  if (status === undefined || status === null) return defaultShouldRevalidate;
  return status === 'allOnDuty' || status === 'undoAll';
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'attendance' });
  const session = found(await sessionHead(db, { sessionId: idParam(params.sessionId), scope, now: now() }));
  const mayChange = may(actor, { action: 'change', thing: 'attendance' })?.kind === 'all';
  return { session, people: await attendanceList(db, session), mayChange: mayChange && session.status !== 'cancelled' };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'attendance' });
  const submission = parseForm(await formOf(request), attendanceForm);
  if (submission.status !== 'success') return data({ cause: 'invalid' }, 422);
  const verdict = await registerInList(access, { ...submission.value, sessionId: idParam(params.sessionId) });
  if (verdict.ok) return data({ cause: null });
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: verdict.cause }, 409);
}

export default function SessionAttendancePage() {
  const { t } = useTranslation('training');
  const { session, people, mayChange } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('attendance.title', { title: session.title, date: formatDate(session.date) })}
      lead={mayChange ? t('attendance.lead') : undefined}
      actions={<TextLink to={`/opplaering/okt/${session.id}`}>{t('attendance.back')}</TextLink>}
    >
      {people.length === 0 ? (
        <EmptyState title={t('attendance.nobody')} text={t('attendance.nobodyText')} />
      ) : (
        <AttendanceList people={people} mayChange={mayChange} />
      )}
    </Page>
  );
}
