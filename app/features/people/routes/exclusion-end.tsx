import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { EndForm } from '~/ui/form/end-form';
import { endForm } from '~/ui/form/end-form.form';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { endExclusion } from '../save-exclusion.service.server';
import { exclusionForForm } from '../visit-plan.query.server';

export const handle: RouteHandle = { title: 'recipients:endExclusion' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'exclusion' });
  const recipientId = idParam(params.recipientId);
  const exclusionId = idParam(params.exclusionId);
  const today = dateOfInstant(now());
  const exclusion = found(await exclusionForForm(db, { recipientId, exclusionId, scope, today }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'exclusion', recipientId });
  const { name, revision, validTo } = exclusion;
  return { recipientId, name, revision, suggested: validTo ?? today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'exclusion' });
  const recipientId = idParam(params.recipientId);
  const exclusionId = idParam(params.exclusionId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endExclusion(access, { ...values, recipientId, exclusionId }),
    next: saved(`/tjenestemottakere/${recipientId}`),
  });
}

export default function EndExclusionPage() {
  const { t } = useTranslation('recipients');
  const { recipientId, name, revision, suggested } = useLoaderData<typeof loader>();
  return (
    <Page title={t('endExclusionNamed', { name })} width="narrow">
      <EndForm
        consequence={t('endExclusionText')}
        submit={t('endExclusion')}
        revision={revision}
        suggested={suggested}
        cancelTo={`/tjenestemottakere/${recipientId}`}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
