import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { titleVersion } from '../lifecycle/title-version.service.server';
import { versionTitleForm } from '../lifecycle/version-title.form';
import { idParam } from '../proposal/id-param.server';
import { orNotFound } from '../proposal/or-not-found.server';

export const handle: RouteHandle = { title: 'lifecycle:naming.windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const where = { id: idParam(params.versionId) };
  return orNotFound(await db.rotaVersion.findUnique({ where, select: { id: true, number: true, title: true } }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'rota' });
  const versionId = idParam(params.versionId);
  return answerForm(request, {
    schema: versionTitleForm,
    save: (values) => titleVersion(access, { ...values, versionId }),
    next: `/turnus?versjon=${versionId}`,
  });
}

export default function VersionTitlePage() {
  const { t } = useTranslation('lifecycle');
  const { id, number, title } = useLoaderData<typeof loader>();
  const [form, fields] = useCheckedForm({
    id: 'navn',
    schema: versionTitleForm,
    defaults: { before: title ?? '', title: title ?? '' },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t('naming.title', { number })} width="narrow">
      <FormFrame form={form} cancelTo={`/turnus?versjon=${id}`} labels={{ title: t('naming.name') }}>
        <input type="hidden" name={fields.before.name} value={title ?? ''} />
        <TextField field={fields.title} label={t('naming.name')} description={t('naming.help')} />
      </FormFrame>
    </Page>
  );
}
