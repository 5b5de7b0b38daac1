import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { RotaList } from '../lifecycle/components/rota-list';
import { createHolidayRota } from '../lifecycle/create-holiday-rota.service.server';
import { holidayRotaForm } from '../lifecycle/holiday-rota.form';
import { rotaList } from '../lifecycle/rota-list.query.server';

export const handle: RouteHandle = { title: 'lifecycle:holiday.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota' });
  return { rotas: await rotaList(db, 'holiday') };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'rota' });
  return answerForm(request, {
    schema: holidayRotaForm,
    save: (values) => createHolidayRota(access, values),
    next: ({ versionId }) => `/turnus?versjon=${versionId}`,
  });
}

export default function HolidayRotasPage() {
  const { t } = useTranslation('lifecycle');
  const { rotas } = useLoaderData<typeof loader>();
  return (
    <Page title={t('holiday.title')} lead={t('holiday.lead')} width="narrow">
      {rotas.length > 0 ? <RotaList rotas={rotas} againstBase /> : null}
      <NewRota reply={useActionData<typeof action>()} />
    </Page>
  );
}

function NewRota({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation('lifecycle');
  const [form, fields] = useCheckedForm({
    id: 'hjelpeturnus',
    schema: holidayRotaForm,
    defaults: { name: '', startsOn: '', weeks: '2' },
    reply,
  });
  const labels = { name: t('holiday.name'), startsOn: t('holiday.startsOn'), weeks: t('holiday.weeks') };
  return (
    <section className="card stack">
      <Heading level={2} data-size="xs">
        {t('holiday.new')}
      </Heading>
      <Paragraph>{t('holiday.newText')}</Paragraph>
      <FormFrame form={form} cancelTo="/turnus" labels={labels} submit={t('holiday.submit')}>
        <TextField field={fields.name} label={labels.name} description={t('holiday.nameHelp')} />
        <TextField
          field={fields.startsOn}
          label={labels.startsOn}
          description={t('holiday.startsOnHelp')}
          kind="date"
        />
        <TextField field={fields.weeks} label={labels.weeks} kind="whole" />
      </FormFrame>
    </section>
  );
}
