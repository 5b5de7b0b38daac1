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
import { endZone } from '../end-zone.service.server';
import { zoneForForm } from '../zones.query.server';

export const handle: RouteHandle = { title: 'settings:zones.end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'zone' });
  const zone = found(await zoneForForm(db, idParam(params.zoneId)));
  return { zone, today: dateOfInstant(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'zone' });
  const zoneId = idParam(params.zoneId);
  return answerForm(request, {
    schema: endForm,
    save: (values) => endZone(access, { ...values, zoneId }),
    next: saved('/soner'),
  });
}

export default function EndZonePage() {
  const { t } = useTranslation('settings');
  const { zone, today } = useLoaderData<typeof loader>();
  return (
    <Page title={t('zones.endNamed', { name: zone.name })} width="narrow">
      <EndForm
        consequence={t('zones.endText')}
        submit={t('zones.end')}
        revision={zone.revision}
        suggested={zone.endsOn ?? today}
        cancelTo="/soner"
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
