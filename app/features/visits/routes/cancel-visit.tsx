import { Alert } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { clockOf } from '~/platform/day-plan/live-rows.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { afterChange } from '../change/after-change';
import { changeableVisit } from '../change/changeable-visit.server';
import { useStandingText } from '../change/components/use-standing-text';
import { cancelVisit } from '../change/move-visit.service.server';
import { CANCEL_CAUSES, cancelForm } from '../change/visit-change.form';

export const handle: RouteHandle = { title: 'visitChange:cancel.title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'visit' });
  const at = now();
  const verdict = await changeableVisit(db, { visitId: idParam(params.visitId), scope, at });
  if (!verdict.ok) return found(verdict.cause === 'notFound' ? null : { visit: null });
  const { id, revision, recipientId, displayName, zoneName, date, startsAt } = verdict.visit;
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visit', recipientId });
  return { visit: { id, revision, displayName, zoneName, date, start: startsAt && clockOf(startsAt) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const visitId = idParam(params.visitId);
  return answerForm(request, {
    schema: cancelForm,
    save: (values) => cancelVisit(access, { ...values, visitId }),
    next: ({ date }) => afterChange(date),
  });
}

export default function CancelVisitPage() {
  const { t } = useTranslation('visitChange');
  const standing = useStandingText();
  const { visit } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'avlys',
    schema: cancelForm,
    defaults: { revision: String(visit?.revision ?? 0), cause: '', reason: '' },
    reply: useActionData<typeof action>(),
  });
  if (visit === null) {
    return (
      <Page title={t('cancel.title')} width="narrow">
        <EmptyState title={t('begun.title')} text={t('begun.text')} />
      </Page>
    );
  }
  const when = visit.start === null ? t('nobody') : standing({ ...visit, carers: [] });
  const labels = { cause: t('cancel.cause'), reason: t('reason') };
  return (
    <Page
      title={t('cancel.title')}
      lead={t('lead', { name: visit.displayName, zone: visit.zoneName, when })}
      width="narrow"
    >
      <FormFrame
        form={form}
        cancelTo={`/besok?dag=${visit.date}`}
        labels={labels}
        submit={t('cancel.submit')}
        tone="danger"
      >
        <Alert data-color="info">{t('cancel.note')}</Alert>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <ChoiceList
          field={fields.cause}
          legend={labels.cause}
          choose="one"
          options={CANCEL_CAUSES.map((value) => ({ value, label: t(`cancel.causes.${value}`) }))}
        />
        <TextField field={fields.reason} label={labels.reason} />
        <FreeTextNote />
      </FormFrame>
    </Page>
  );
}
