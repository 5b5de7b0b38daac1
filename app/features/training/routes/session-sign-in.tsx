import { Alert, Button } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { formOf } from '~/ui/form/form-of.server';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { ownAttendanceForm } from '../attendance.form';
import { refusalText } from '../components/refusal-text';
import { SessionFacts } from '../components/session-facts';
import '../components/training.css';
import { registerOwn } from '../register-attendance.service.server';
import { sessionHead } from '../session-page.query.server';

export const handle: RouteHandle = { title: 'training:own.title' };

/** What the code on the wall opens: the session and one button. Opening it registers nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  return found(await sessionHead(db, { sessionId: idParam(params.sessionId), scope, now: now() }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'attendance' });
  const sessionId = idParam(params.sessionId);
  const submission = parseForm(await formOf(request), ownAttendanceForm);
  if (submission.status !== 'success') return data({ cause: 'invalid' }, 422);
  const verdict = await registerOwn(access, { ...submission.value, sessionId });
  if (verdict.ok) throw redirect(`/opplaering/okt/${sessionId}`);
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: verdict.cause }, 409);
}

export default function SessionSignInPage() {
  const { t } = useTranslation(['training', 'form']);
  const session = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isHere = session.own?.status === 'present';
  return (
    <Page title={session.title} width="narrow">
      <SessionFacts session={session} />
      {refused === undefined ? null : (
        <Alert data-color="danger" role="alert">
          {refusalText(t, refused.cause)}
        </Alert>
      )}
      {session.own === null ? (
        <Alert data-color="info">
          {t('own.notPerson')} <TextLink to={`/opplaering/okt/${session.id}/oppmote`}>{t('own.toList')}</TextLink>
        </Alert>
      ) : null}
      {isHere ? (
        <Alert data-color="success" role="status">
          {t('own.thanks')}
        </Alert>
      ) : null}
      {session.own !== null && !isHere ? (
        <Form method="post">
          <input type="hidden" name="code" value={search.get('kode') ?? ''} />
          <Button type="submit" name="status" value="present" data-size="lg">
            {t('own.here')}
          </Button>
        </Form>
      ) : null}
    </Page>
  );
}
