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
import { endShiftCode } from '../end-shift-code.service.server';
import { shiftCodeForForm } from '../shift-codes.query.server';

export const handle: RouteHandle = { title: 'settings:codes.end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'shiftCode' });
  const code = found(await shiftCodeForForm(db, idParam(params.shiftCodeId)));
  return { code, today: dateOfInstant(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftCode' });
  const shiftCodeId = idParam(params.shiftCodeId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endShiftCode(access, { ...values, shiftCodeId }),
    next: saved('/vaktkoder'),
  });
}

export default function EndShiftCodePage() {
  const { t } = useTranslation('settings');
  const { code, today } = useLoaderData<typeof loader>();
  return (
    <Page title={t('codes.endNamed', { name: code.code })} width="narrow">
      <EndForm
        consequence={t('codes.endText')}
        submit={t('codes.end')}
        revision={code.revision}
        suggested={code.endsOn ?? today}
        cancelTo="/vaktkoder"
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
