import { Alert } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { SeriesEditor } from '../components/series-editor';
import { StandingSessions } from '../components/standing-sessions';
import { changeFrom, changeSeries } from '../save-series.service.server';
import { seriesForm } from '../series.form';
import { seriesChoices, seriesForForm } from '../series-form.query.server';
import { standingSessions } from '../standing-sessions.query.server';
import '../components/training.css';

export const handle: RouteHandle = { title: 'training:series.edit' };

/** The date of "this and later" in the address; none is "all". */
function fromOf(request: Request): IsoDate | null {
  const text = new URL(request.url).searchParams.get('fra') ?? '';
  return isIsoDate(text) ? text : null;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const seriesId = idParam(params.seriesId);
  const from = fromOf(request);
  const [choices, series, standing] = await Promise.all([
    seriesChoices(db, dateOfInstant(now())),
    seriesForForm(db, seriesId),
    standingSessions(db, { seriesId, from, now: now() }),
  ]);
  const known = found(series);
  const wholes = choices.wholes.filter(({ value }) => value !== seriesId);
  const shown = from === null ? known : { ...known, startsOn: from };
  return { ...choices, wholes, id: known.id, series: shown, from, standing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  const seriesId = idParam(params.seriesId);
  const from = fromOf(request);
  return answerForm(request, {
    schema: seriesForm,
    save: (values) =>
      from === null ? changeSeries(access, { ...values, seriesId }) : changeFrom(access, { ...values, seriesId, from }),
    next: (done) => `${saved(`/opplaering/serie/${done.seriesId}`)}&beholdt=${done.kept}&igjen=${done.left.length}`,
  });
}

export default function EditSeriesPage() {
  const { t } = useTranslation('training');
  const { id, series, from, standing, ...choices } = useLoaderData<typeof loader>();
  const date = from === null ? '' : formatDate(from);
  return (
    <Page title={from === null ? t('series.edit') : t('series.editFrom', { date })} width="narrow">
      <Alert data-color="info">{from === null ? t('series.editAllHelp') : t('series.editFromHelp', { date })}</Alert>
      <StandingSessions sessions={standing} />
      <SeriesEditor
        {...choices}
        series={series}
        cancelTo={`/opplaering/serie/${id}`}
        reply={useActionData<typeof action>()}
        isNew={false}
      />
    </Page>
  );
}
