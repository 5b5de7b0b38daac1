import { Alert, Button } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { parseForm, refusalOf } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { NewRecipientEditor } from '../components/new-recipient-editor';
import { useKeptForm } from '../components/use-kept-form';
import { newRecipientForm } from '../new-recipient.form';
import { blankRecipient } from '../new-recipient-defaults';
import { recipientChoices } from '../recipient-form.query.server';
import { saveNewRecipient } from '../save-new-recipient.service.server';
import { proposeNewTeams } from '../team-proposals.query.server';
import { skillChoices } from '../visit-plan.query.server';

export const handle: RouteHandle = { title: 'newRecipient:title' };

const ADDRESS = '/tjenestemottakere/ny';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const today = dateOfInstant(now());
  const [choices, skills] = await Promise.all([recipientChoices(db, { scope, today }), skillChoices(db)]);
  return { choices: { ...choices, skills }, today, owner: actor.userId };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'recipient' });
  const formData = await formOf(request);
  const submission = parseForm(formData, newRecipientForm);
  if (submission.status !== 'success') {
    const status = submission.status === 'error' ? 422 : 200;
    return data({ reply: submission.reply(), proposals: null }, status);
  }
  if (formData.get('intent') === 'propose') {
    const { db, scope, now } = access;
    const proposals = await proposeNewTeams(db, { values: submission.value, scope, now: now() });
    return data({ reply: submission.reply(), proposals });
  }
  const verdict = await saveNewRecipient(access, submission.value);
  if (!verdict.ok) return data({ reply: refusalOf(submission, verdict, []), proposals: null }, 409);
  const draft = verdict.draftId === null ? '' : `&utkast=${verdict.draftId}`;
  throw redirect(`/tjenestemottakere/${verdict.recipientId}?lagret=1${draft}`);
}

export default function NewRecipientPage() {
  const { t } = useTranslation(['newRecipient', 'recipients']);
  const { choices, today, owner } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { kept, keep, forget } = useKeptForm(owner);
  const { state, formMethod, location } = useNavigation();
  const isSaved = state === 'loading' && formMethod === 'POST' && location.pathname !== ADDRESS;
  useEffect(() => {
    if (isSaved) forget();
  }, [isSaved, forget]);
  const startOver = () => {
    forget();
    window.location.assign(ADDRESS);
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {kept ? (
        <Alert data-color="info">
          <span className="cluster">
            {t('kept')}
            <Button type="button" variant="secondary" data-size="sm" onClick={startOver}>
              {t('startOver')}
            </Button>
          </span>
        </Alert>
      ) : (
        <p className="muted">{t('keptWhere')}</p>
      )}
      {choices.zones.length === 0 ? (
        <EmptyState title={t('recipients:noZonesTitle')} text={t('recipients:noZonesText')} />
      ) : (
        <NewRecipientEditor
          key={kept ? 'kept' : 'blank'}
          choices={choices}
          defaults={kept ?? blankRecipient({ zones: choices.zones, today })}
          reply={answer?.reply}
          proposals={answer?.proposals ?? null}
          onTyped={keep}
        />
      )}
    </Page>
  );
}
