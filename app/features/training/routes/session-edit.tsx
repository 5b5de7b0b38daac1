import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { LongTextField } from '~/ui/form/long-text-field';
import { saved } from '~/ui/form/saved-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { changeSession } from '../change-session.service.server';
import { useSeriesLabels } from '../components/use-series-labels';
import { seriesChoices } from '../series-form.query.server';
import { sessionForm } from '../session.form';
import { sessionHead } from '../session-page.query.server';

export const handle: RouteHandle = { title: 'training:session.editTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const session = found(await sessionHead(db, { sessionId: idParam(params.sessionId), scope, now: now() }));
  const { themes } = await seriesChoices(db, dateOfInstant(now()));
  return { session, themes };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'training' });
  const sessionId = idParam(params.sessionId);
  return answerForm(request, {
    schema: sessionForm,
    save: (values) => changeSession(access, { ...values, sessionId }),
    next: saved(`/opplaering/okt/${sessionId}`),
  });
}

export default function EditSessionPage() {
  const { t } = useTranslation(['training', 'form']);
  const { session, themes } = useLoaderData<typeof loader>();
  const series = useSeriesLabels();
  const labels = {
    date: t('form.date'),
    start: t('form.time'),
    minutes: series.minutes,
    place: series.place,
    leaders: series.leaders,
    themeId: t('form.theme'),
    note: `${t('form.note')} ${t('form:optional')}`,
    reason: series.reason,
  };
  const [form, fields] = useCheckedForm({
    id: 'okt',
    schema: sessionForm,
    defaults: {
      ...{ revision: String(session.revision), date: session.date, start: session.start, place: session.place },
      minutes: String((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000),
      ...{ leaders: session.leaders.join(', '), themeId: session.themeId ?? '', note: session.note ?? '', reason: '' },
    },
    reply: useActionData<typeof action>(),
  });
  return (
    <Page title={`${t('session.editTitle')}: ${session.title}`} width="narrow">
      <FormFrame form={form} cancelTo={`/opplaering/okt/${session.id}`} labels={labels}>
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <div className="form__row">
          <TextField field={fields.date} label={labels.date} kind="date" />
          <TextField field={fields.start} label={labels.start} kind="clock" />
          <TextField field={fields.minutes} label={labels.minutes} kind="whole" suffix={t('form.minutesUnit')} />
        </div>
        <TextField field={fields.place} label={labels.place} />
        <TextField field={fields.leaders} label={labels.leaders} description={t('form.leadersHelp')} />
        <SelectField field={fields.themeId} label={labels.themeId} options={themes} none={t('form.noTheme')} />
        <LongTextField field={fields.note} label={labels.note} />
        <FreeTextNote />
        <TextField field={fields.reason} label={labels.reason} />
      </FormFrame>
    </Page>
  );
}
