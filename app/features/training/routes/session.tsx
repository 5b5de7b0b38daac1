import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { setSessionState } from '../change-session.service.server';
import { OwnAttendance } from '../components/own-attendance';
import { SessionFacts } from '../components/session-facts';
import { SessionPeople } from '../components/session-people';
import { SessionStateForm } from '../components/session-state-form';
import '../components/training.css';
import { sessionStateForm } from '../session.form';
import { sessionHead, sessionPeople, type SessionHead } from '../session-page.query.server';

export const handle: RouteHandle = { title: 'training:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  const session = found(await sessionHead(db, { sessionId: idParam(params.sessionId), scope, now: now() }));
  return {
    session,
    people: scope.kind === 'all' ? await sessionPeople(db, session) : null,
    mayChange: may(actor, { action: 'change', thing: 'training' }) !== null,
    mayRegister: may(actor, { action: 'view', thing: 'attendance' }) !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  const sessionId = idParam(params.sessionId);
  return answerForm(request, {
    schema: sessionStateForm,
    save: (values) => setSessionState(access, { ...values, sessionId }),
    next: saved(`/opplaering/okt/${sessionId}`),
  });
}

export default function SessionRoute() {
  const { t } = useTranslation('training');
  const { session, people, mayChange, mayRegister } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={t('session.title', { title: session.title, date: formatDate(session.date) })}
      actions={
        <>
          {mayRegister ? (
            <Button asChild>
              <Link to={`/opplaering/okt/${session.id}/oppmote`}>{t('session.list')}</Link>
            </Button>
          ) : null}
          {mayRegister ? <TextLink to={`/opplaering/serie/${session.seriesId}`}>{t('session.series')}</TextLink> : null}
        </>
      }
    >
      <SavedNote />
      {session.status === 'cancelled' ? <CancelledNote session={session} /> : null}
      <SessionFacts session={session} />
      {session.note === null ? null : (
        <section className="stack">
          <Heading level={2} data-size="xs">
            {t('session.noteHead')}
          </Heading>
          <Paragraph>{session.note}</Paragraph>
        </section>
      )}
      {session.own ? <OwnAttendance session={session} own={session.own} /> : null}
      {mayChange ? <LeaderActions session={session} /> : null}
      {mayChange ? <SessionStateForm session={session} reply={refused} /> : null}
      {people === null || people.length === 0 ? null : <SessionPeople people={people} date={session.date} />}
    </Page>
  );
}

function CancelledNote({ session }: { session: SessionHead }) {
  const { t } = useTranslation('training');
  const { cancelReason: reason, isRedDay } = session;
  const plain = t(isRedDay ? 'session.cancelledRedDay' : 'session.cancelled');
  return <Alert data-color="warning">{reason === null ? plain : t('session.cancelledBecause', { reason })}</Alert>;
}

function LeaderActions({ session }: { session: SessionHead }) {
  const { t } = useTranslation('training');
  const toSeries = `/opplaering/serie/${session.seriesId}/endre`;
  return (
    <div className="cluster">
      <Button variant="secondary" asChild>
        <Link to={`/opplaering/okt/${session.id}/endre`}>{t('session.edit')}</Link>
      </Button>
      {session.isSeriesEnded ? null : (
        <>
          {session.hasBegun ? null : (
            <Button variant="secondary" asChild>
              <Link to={`${toSeries}?fra=${session.occursOn}`}>{t('session.editLater')}</Link>
            </Button>
          )}
          <Button variant="secondary" asChild>
            <Link to={toSeries}>{t('session.editAll')}</Link>
          </Button>
        </>
      )}
      {session.status === 'cancelled' ? null : (
        <Button variant="secondary" asChild>
          <Link to={`/opplaering/okt/${session.id}/plakat`}>{t('session.poster')}</Link>
        </Button>
      )}
    </div>
  );
}
