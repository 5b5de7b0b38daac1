import { Alert } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { endSeries } from '../end-series.service.server';
import { endSeriesForm } from '../series.form';
import { seriesForForm } from '../series-form.query.server';

export const handle: RouteHandle = { title: 'training:series.end' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const { id, title, revision } = found(await seriesForForm(db, idParam(params.seriesId)));
  return { id, title, revision, today: dateOfInstant(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  const seriesId = idParam(params.seriesId);
  return answerForm(request, {
    schema: endSeriesForm,
    save: (values) => endSeries(access, { ...values, seriesId }),
    next: saved(`/opplaering/serie/${seriesId}`),
  });
}

export default function EndSeriesPage() {
  const { t } = useTranslation(['training', 'form']);
  const series = useLoaderData<typeof loader>();
  const labels = { lastDay: t('form.lastDay'), reason: `${t('form.reason')} ${t('form:optional')}` };
  const [form, fields] = useCheckedForm({
    id: 'avslutt',
    schema: endSeriesForm,
    defaults: { revision: String(series.revision), lastDay: series.today, reason: '' },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={`${t('series.end')}: ${series.title}`} width="narrow">
      <FormFrame
        form={form}
        cancelTo={`/opplaering/serie/${series.id}`}
        labels={labels}
        submit={t('series.end')}
        tone="danger"
      >
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <Alert data-color="info">{t('series.endText')}</Alert>
        <TextField field={fields.lastDay} label={labels.lastDay} kind="date" />
        <TextField field={fields.reason} label={labels.reason} />
      </FormFrame>
    </Page>
  );
}
