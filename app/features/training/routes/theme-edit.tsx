import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { TICKED } from '~/ui/form/fields';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { Checkbox } from '~/ui/form/tick';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { saveTheme } from '../save-theme.service.server';
import { themeForm } from '../theme.form';
import { themeForForm } from '../themes.query.server';

export const handle: RouteHandle = { title: 'training:themes.edit' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'theme' });
  return { theme: params.themeId === undefined ? null : found(await themeForForm(db, idParam(params.themeId))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'theme' });
  const themeId = params.themeId === undefined ? null : idParam(params.themeId);
  return answerForm(request, {
    schema: themeForm,
    save: (values) => saveTheme(access, { ...values, themeId }),
    next: saved('/opplaering/temaer'),
  });
}

export default function EditThemePage() {
  const { t } = useTranslation(['training', 'form']);
  const { theme } = useLoaderData<typeof loader>();
  const labels = { name: t('themes.name'), validMonths: `${t('themes.validMonths')} ${t('form:optional')}` };
  const [form, fields] = useCheckedForm({
    id: 'tema',
    schema: themeForm,
    defaults: {
      ...{ revision: String(theme?.revision ?? 0), name: theme?.name ?? '' },
      ...{ validMonths: theme?.validMonths == null ? '' : String(theme.validMonths) },
      onEveryShift: theme?.onEveryShift ? TICKED : '',
      isEnded: theme?.isEnded ? TICKED : '',
    },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={t(theme ? 'themes.edit' : 'themes.new')} width="narrow">
      <FormFrame form={form} cancelTo="/opplaering/temaer" labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <TextField field={fields.name} label={labels.name} />
        <TextField
          field={fields.validMonths}
          label={labels.validMonths}
          description={t('themes.validHelp')}
          kind="whole"
          suffix={t('themes.months')}
        />
        <Checkbox
          name="onEveryShift"
          value={TICKED}
          label={t('themes.onEveryShift')}
          description={t('themes.onEveryShiftHelp')}
          defaultChecked={fields.onEveryShift.defaultValue === TICKED}
        />
        {theme ? (
          <Checkbox name="isEnded" value={TICKED} label={t('themes.ended')} defaultChecked={theme.isEnded} />
        ) : null}
      </FormFrame>
    </Page>
  );
}
