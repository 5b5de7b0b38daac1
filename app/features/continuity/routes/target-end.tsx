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
import { useTargetText } from '../components/use-target-text';
import { endTarget } from '../end-target.service.server';
import { targetToEnd } from '../targets.query.server';

export const handle: RouteHandle = { title: 'reviewTools:target.end' };

const TARGETS = '/kontinuitet/maal';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'continuityTarget' });
  const today = dateOfInstant(now());
  const target = found(await targetToEnd(db, { targetId: idParam(params.targetId), today }));
  return { target, suggested: target.validTo ?? (target.validFrom > today ? target.validFrom : today) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'continuityTarget' });
  const targetId = idParam(params.targetId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endTarget(access, { ...values, targetId }),
    next: saved(TARGETS),
  });
}

export default function EndTargetPage() {
  const { t } = useTranslation('reviewTools');
  const { target, suggested } = useLoaderData<typeof loader>();
  const text = useTargetText();
  const facts = {
    measure: text.measure(target.measure),
    group: text.group(target),
    value: text.value(target.measure, target.value),
  };
  return (
    <Page title={t('target.end')} lead={t('target.endLead', facts)} width="narrow">
      <EndForm
        consequence={t('target.endText')}
        submit={t('target.end')}
        revision={target.revision}
        suggested={suggested}
        cancelTo={TARGETS}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
