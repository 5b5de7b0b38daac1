import { Alert } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isIsoDate } from '~/domain/time/clock';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { idField } from '~/ui/form/fields';
import { parseForm } from '~/ui/form/parse-form';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { DateSwitch } from '../components/date-switch';
import '../components/visits.css';
import { afterChange } from '../change/after-change';
import { LogEntry } from '../change/components/log-entry';
import { VisitNotes } from '../change/components/visit-notes';
import '../change/components/visit-change.css';
import { dayLog } from '../change/day-log.query.server';
import { undoChange } from '../change/undo-change.service.server';
import { visitNotes } from '../change/visit-notes.query.server';

export const handle: RouteHandle = { title: 'visitChange:log.title' };

const dayOf = (request: Request): string => new URL(request.url).searchParams.get('dag') ?? '';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'change', thing: 'visit' });
  const at = now();
  const today = dateOfInstant(at);
  const asked = dayOf(request);
  const date = isIsoDate(asked) ? asked : today;
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visitDay', scope: { date } });
  const asking = { date, scope, today };
  return { date, today, entries: await dayLog(db, asking), notes: await visitNotes(db, asking) };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'visit' });
  const form = parseForm(await formOf(request), z.object({ changeId: idField() }));
  if (form.status !== 'success') throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const verdict = await undoChange(access, form.value);
  if (!verdict.ok && verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  if (!verdict.ok) return data({ cause: verdict.cause }, 409);
  const asked = dayOf(request);
  return redirect(isIsoDate(asked) ? afterChange(asked) : '/besok/endringer');
}

const REFUSALS = ['undone', 'changedLater', 'tooLate', 'stale', 'overlap', 'isUndo'] as const;

export default function DayLogPage() {
  const { t } = useTranslation('visitChange');
  const language = useLanguage();
  const { date, today, entries, notes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const refusal = REFUSALS.find((one) => one === reply?.cause) ?? 'other';
  return (
    <Page title={t('log.title')} lead={formatLongDay(date, language)}>
      <SavedNote />
      {reply ? (
        <Alert data-color="danger" role="alert">
          {t(`log.refused.${refusal}`)}
        </Alert>
      ) : null}
      <DateSwitch date={date} today={today} step={1} />
      <VisitNotes notes={notes} />
      {entries.length === 0 ? <EmptyState title={t('log.empty')} text={t('log.emptyText')} /> : null}
      <ol className="day-log stack">
        {entries.map((entry) => (
          <LogEntry key={entry.changeId} entry={entry} />
        ))}
      </ol>
    </Page>
  );
}
