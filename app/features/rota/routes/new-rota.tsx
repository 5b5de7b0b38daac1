import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { ChoiceList } from '~/ui/form/choice-list';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { baseRotaForm, LINES } from '../lifecycle/base-rota.form';
import { RotaList } from '../lifecycle/components/rota-list';
import { createBaseRota } from '../lifecycle/create-base-rota.service.server';
import { newRotaPage, type NewRotaPage } from '../lifecycle/new-rota-page.query.server';

export const handle: RouteHandle = { title: 'lifecycle:newRota.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'rota' });
  return newRotaPage(db, dateOfInstant(now()));
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'rota' });
  return answerForm(request, {
    schema: baseRotaForm,
    save: (values) => createBaseRota(access, values),
    next: ({ versionId }) => `/turnus?versjon=${versionId}`,
  });
}

export default function NewRotaRoute() {
  const { t } = useTranslation('lifecycle');
  const page = useLoaderData<typeof loader>();
  return (
    <Page title={t('newRota.title')} lead={t('newRota.lead')} width="narrow">
      {page.rotas.length > 0 ? (
        <section className="stack">
          <Heading level={2} data-size="xs">
            {t('newRota.list')}
          </Heading>
          <RotaList rotas={page.rotas} />
        </section>
      ) : null}
      <NewRota page={page} reply={useActionData<typeof action>()} />
    </Page>
  );
}

function NewRota({ page, reply }: { page: NewRotaPage; reply: FormReply | undefined }) {
  const { t } = useTranslation('lifecycle');
  const [form, fields] = useCheckedForm({
    id: 'ny-turnus',
    schema: baseRotaForm,
    defaults: {
      name: '',
      startsOn: page.startsOn,
      weeks: String(page.weeks),
      turns: '1',
      lines: page.mayCopy ? 'copy' : 'empty',
    },
    reply,
  });
  const labels = {
    name: t('holiday.name'),
    startsOn: t('holiday.startsOn'),
    weeks: t('newRota.weeks'),
    turns: t('newRota.turns'),
    lines: t('newRota.lines'),
  };
  const choices = LINES.filter((lines) => lines !== 'copy' || page.mayCopy);
  return (
    <section className="card stack">
      <Heading level={2} data-size="xs">
        {t('newRota.new')}
      </Heading>
      <Paragraph>{t('newRota.newText')}</Paragraph>
      <FormFrame form={form} cancelTo="/turnus" labels={labels} submit={t('holiday.submit')}>
        <TextField field={fields.name} label={labels.name} description={t('newRota.nameHelp')} />
        <TextField
          field={fields.startsOn}
          label={labels.startsOn}
          description={t('newRota.startsOnHelp')}
          kind="date"
        />
        <TextField field={fields.weeks} label={labels.weeks} description={t('newRota.weeksHelp')} kind="whole" />
        <TextField field={fields.turns} label={labels.turns} description={t('newRota.turnsHelp')} kind="whole" />
        <ChoiceList
          field={fields.lines}
          legend={labels.lines}
          description={t('newRota.linesHelp')}
          options={choices.map((value) => ({ value, label: t(`newRota.line.${value}`) }))}
          choose="one"
        />
      </FormFrame>
    </section>
  );
}
