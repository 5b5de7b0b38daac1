import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { createHolidayRota } from '../lifecycle/create-holiday-rota.service.server';
import { holidayRotaForm } from '../lifecycle/holiday-rota.form';
import { holidayRotas, type HolidayRota } from '../lifecycle/holiday-rotas.query.server';

export const handle: RouteHandle = { title: 'lifecycle:holiday.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota' });
  return { rotas: await holidayRotas(db) };
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
      {rotas.length > 0 ? <RotaList rotas={rotas} /> : null}
      <NewRota reply={useActionData<typeof action>()} />
    </Page>
  );
}

function RotaList({ rotas }: { rotas: readonly HolidayRota[] }) {
  const { t } = useTranslation(['lifecycle', 'proposal']);
  return (
    <ul className="stack">
      {rotas.map(({ name, startsOn, lastDay, version }) => (
        <li key={version.id}>
          <DsLink asChild>
            <Link to={`/turnus?versjon=${version.id}`}>{name}</Link>
          </DsLink>{' '}
          {t('holiday.period', { from: formatDate(startsOn), to: formatDate(lastDay) })},{' '}
          {t(`proposal:status.${version.status}`).toLowerCase()}{' '}
          <DsLink asChild>
            <Link to={`/turnus/versjon/${version.id}/mot-grunnturnusen`} aria-label={`${t('against.title')}: ${name}`}>
              {t('against.title')}
            </Link>
          </DsLink>
        </li>
      ))}
    </ul>
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
