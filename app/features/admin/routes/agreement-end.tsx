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
import { agreementToEnd } from '../agreements.query.server';
import { useLimitText } from '../components/use-limit-text';
import { endAgreement } from '../end-agreement.service.server';

export const handle: RouteHandle = { title: 'agreements:end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'agreement' });
  const agreement = found(await agreementToEnd(db, idParam(params.agreementId)));
  return { agreement, today: dateOfInstant(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'agreement' });
  const agreementId = idParam(params.agreementId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endAgreement(access, { ...values, agreementId }),
    next: saved('/avtaler'),
  });
}

export default function EndAgreementPage() {
  const { t } = useTranslation('agreements');
  const { agreement, today } = useLoaderData<typeof loader>();
  const limitText = useLimitText();
  const whom = agreement.staffName ?? t('everyone');
  return (
    <Page
      title={t('end')}
      lead={t('endLead', { limit: limitText.name(agreement.limit), whom, source: agreement.source })}
      width="narrow"
    >
      <EndForm
        consequence={t('endText', { value: limitText.usual(agreement.limit) })}
        submit={t('end')}
        revision={agreement.revision}
        suggested={agreement.validTo ?? today}
        cancelTo="/avtaler"
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
