import { Alert, Button, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useLocation, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { versionIdOf } from '~/platform/versions/shown-version.server';
import { EmptyState } from '~/ui/empty-state';
import { parseForm, refusalOf } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { useBroughtIntoView } from '~/ui/use-brought-into-view';
import { RollingAnswer } from '../rolling/components/rolling-answer';
import { RollingForm } from '../rolling/components/rolling-form';
import { makeRollingRota } from '../rolling/make-rolling-rota.service.server';
import { rollingForm } from '../rolling/rolling.form';
import { rollingPage } from '../rolling/rolling-page.query.server';

export const handle: RouteHandle = { title: 'rolling:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'rota' });
  return { page: await rollingPage(db, { versionId: versionIdOf(request), today: dateOfInstant(now()) }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const submission = parseForm(await formOf(request), rollingForm);
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), none: null }, submission.status === 'error' ? 422 : 200);
  }
  const outcome = await makeRollingRota({ db, actor, now, signal: request.signal }, submission.value);
  if (outcome.kind === 'made') return redirect(`/turnus?versjon=${outcome.versionId}`);
  if (outcome.kind === 'refused') {
    found(outcome.refusal.cause === 'notFound' ? null : outcome);
    return data({ reply: refusalOf(submission, outcome.refusal, []), none: null }, 422);
  }
  const { workMin, workMax, offMin, offMax, weekendEvery } = submission.value;
  const lengths = { workMin, workMax, offMin, offMax, weekendEvery };
  return data({ reply: submission.reply(), none: { answer: outcome.answer, codes: outcome.codes, lengths } });
}

export default function RollingRoute() {
  const { t } = useTranslation('rolling');
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const searching = useNavigation().state === 'submitting';
  return (
    <Page title={t('title')} lead={t('lead')}>
      {page === null ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<TextLink to="/turnus">{t('toRota')}</TextLink>}
        />
      ) : (
        <>
          <Paragraph>
            {t('why')} {t('fromVersion', { rota: page.rotaName, number: page.version.number })}
          </Paragraph>
          {searching ? <Searching /> : null}
          {!searching && result?.none ? <RollingAnswer {...result.none} /> : null}
          <RollingForm key={page.version.id} page={page} reply={result?.reply} />
        </>
      )}
    </Page>
  );
}

/** Going to the page anew ends the search; what is written in the form stays. */
function Searching() {
  const { t } = useTranslation('rolling');
  const { pathname, search } = useLocation();
  const shown = useBroughtIntoView<HTMLDivElement>();
  return (
    <Alert ref={shown} tabIndex={-1} data-color="info" role="status">
      <div className="cluster">
        <Spinner aria-hidden data-size="sm" />
        <span>{t('searching')}</span>
        <Button asChild variant="secondary" data-size="sm">
          <Link to={`${pathname}${search}`} replace preventScrollReset>
            {t('stop')}
          </Link>
        </Button>
      </div>
    </Alert>
  );
}
