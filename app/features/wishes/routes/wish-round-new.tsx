import { Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { openWishRound } from '../open-wish-round.service.server';
import { suggestedRound } from '../suggested-round.query.server';
import { newWishRoundForm } from '../wish-round.form';

export const handle: RouteHandle = { title: 'wishes:round.create' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'wishRound' });
  return suggestedRound(db, dateOfInstant(now()));
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'wishRound' });
  return answerForm(request, {
    schema: newWishRoundForm,
    save: (values) => openWishRound(access, values),
    next: saved('/onsker'),
  });
}

export default function NewWishRoundPage() {
  const { t } = useTranslation(['wishes', 'form']);
  const [form, fields] = useCheckedForm({
    id: 'runde',
    schema: newWishRoundForm,
    defaults: { ...useLoaderData<typeof loader>(), note: '' },
    reply: useActionData<typeof action>(),
  });
  const labels = {
    startsOn: t('form.startsOn'),
    opensOn: t('form.opensOn'),
    closesOn: t('form.closesOn'),
    note: `${t('form.note')} ${t('form:optional')}`,
  };
  return (
    <Page title={t('round.create')} width="narrow">
      <FormFrame form={form} cancelTo="/onsker" labels={labels} submit={t('form.submit')}>
        <TextField field={fields.startsOn} label={labels.startsOn} description={t('form.startsOnHelp')} kind="date" />
        <div className="form__row">
          <TextField field={fields.opensOn} label={labels.opensOn} kind="date" />
          <TextField field={fields.closesOn} label={labels.closesOn} kind="date" />
        </div>
        <Paragraph className="muted">{t('form.closesOnNewHelp')}</Paragraph>
        <TextField field={fields.note} label={labels.note} />
        <FreeTextNote />
        <Paragraph className="muted">{t('form.tells')}</Paragraph>
      </FormFrame>
    </Page>
  );
}
