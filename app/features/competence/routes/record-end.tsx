import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { EndForm } from '~/ui/form/end-form';
import { endForm } from '~/ui/form/end-form.form';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { addressOf } from '../person-key';
import { endRecord, recordFor } from '../save-record.service.server';

export const handle: RouteHandle = { title: 'competence:end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'competence' });
  const record = found(await recordFor(access.db, access, idParam(params.recordId)));
  return {
    ...{ revision: record.revision, source: record.source, cancelTo: addressOf(record.person) },
    today: dateOfInstant(access.now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'competence' });
  const recordId = idParam(params.recordId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endRecord(access, { ...values, recordId }),
    next: ({ person }) => saved(addressOf(person)),
  });
}

export default function EndRecordPage() {
  const { t } = useTranslation('competence');
  const { revision, source, cancelTo, today } = useLoaderData<typeof loader>();
  return (
    <Page title={t('end')} lead={source} width="narrow">
      <EndForm
        consequence={t('endText')}
        submit={t('end')}
        revision={revision}
        suggested={today}
        cancelTo={cancelTo}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
