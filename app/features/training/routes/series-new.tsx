import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { SeriesEditor } from '../components/series-editor';
import { createSeries } from '../save-series.service.server';
import { KINDS, seriesForm } from '../series.form';
import { newSeriesDefaults, seriesChoices } from '../series-form.query.server';
import '../components/training.css';

export const handle: RouteHandle = { title: 'training:series.new' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const asked = new URL(request.url).searchParams.get('type');
  const kind = KINDS.find((one) => one === asked) ?? 'themeLunch';
  const today = dateOfInstant(now());
  const [choices, series] = await Promise.all([seriesChoices(db, today), newSeriesDefaults(db, { kind, today })]);
  return { ...choices, series };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  return answerForm(request, {
    schema: seriesForm,
    save: (values) => createSeries(access, values),
    next: ({ seriesId }) => saved(`/opplaering/serie/${seriesId}`),
  });
}

export default function NewSeriesPage() {
  const { t } = useTranslation('training');
  const { series, ...choices } = useLoaderData<typeof loader>();
  const shown = { ...series, title: t(`kind.${series.kind}`) };
  return (
    <Page title={t('series.new')} width="narrow">
      <SeriesEditor {...choices} series={shown} cancelTo="/opplaering" reply={useActionData<typeof action>()} isNew />
    </Page>
  );
}
