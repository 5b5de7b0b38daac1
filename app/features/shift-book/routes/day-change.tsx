import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { SHIFT_CHANGES, VISIT_CHANGES } from '~/platform/day-changes/change-kinds';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import { changePage, type ChangePage } from '../change-page.query.server';
import { ChangedVisits, UnassignedVisits } from '../components/changed-visits';
import { OpenedShifts } from '../components/opened-shifts';
import { RefusedAlert } from '../components/refused-alert';
import '../components/shift-book.css';
import { undoChange } from '../undo-change.service.server';

export const handle: RouteHandle = { title: 'shiftBook:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const changeId = idParam(params.changeId);
  const at = now();
  const change = found(await changePage(db, { changeId, scope: recipientsSeenBy(actor), at }));
  await logAccess(db, { actor, at }, { action: 'view', thing: 'dayChange', scope: { change: changeId } });
  return change;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const verdict = await undoChange(access, { changeId: idParam(params.changeId) });
  if (verdict.ok) throw redirect(`/vaktbok/endring/${verdict.changeId}`);
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: verdict.cause, facts: { ...verdict.facts } }, 409);
}

export default function DayChangePage() {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const change = useLoaderData<typeof loader>();
  const period = [
    change.until === null || change.until === change.date
      ? formatDate(change.date)
      : t('change.period', { from: formatDate(change.date), to: formatDate(change.until) }),
    change.fromTime === null ? null : t('change.fromTime', { time: change.fromTime }),
    t('change.when', { when: formatInstant(change.at, language), who: change.by ?? t('changes.program') }),
  ];
  return (
    <Page
      title={titleOf(change, t)}
      lead={period.filter((part) => part !== null).join(', ')}
      actions={<TextLink to={`/vaktbok?dag=${change.date}`}>{t('toDay')}</TextLink>}
    >
      <RefusedAlert refusal={useActionData<typeof action>()} />
      {change.isUndone ? <Alert data-color="info">{t('change.undone')}</Alert> : null}
      {change.reason === null ? null : <Paragraph>{t('changes.why', { reason: change.reason })}</Paragraph>}
      <UnassignedVisits visits={change.visits} />
      <OpenedShifts change={change} />
      <LostFaces change={change} />
      <ChangedVisits change={change} />
      {change.isUndone || !SHIFT_CHANGES.includes(change.kind) ? null : <UndoForm />}
      {VISIT_CHANGES.includes(change.kind) ? (
        <TextLink to={`/besok/endringer?dag=${change.date}`}>{t('change.toVisits')}</TextLink>
      ) : null}
    </Page>
  );
}

function titleOf({ kind, who }: ChangePage, t: ReturnType<typeof useTranslation<'shiftBook'>>['t']): string {
  if (kind === 'absence' && who !== null) return t('change.absenceTitle', { name: who });
  return kind === 'substitute' && who !== null ? t('change.substituteTitle', { name: who }) : t(`kind.${kind}`);
}

function UndoForm() {
  const { t } = useTranslation('shiftBook');
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post">
      <Button type="submit" variant="secondary" loading={busy}>
        {t('change.undo')}
      </Button>
    </Form>
  );
}

function LostFaces({ change }: { change: ChangePage }) {
  const { t } = useTranslation('shiftBook');
  const { lost } = change;
  const elsewhere = useTold().elsewhere(change.lostElsewhere, (count) => t('change.lostElsewhere', { count }));
  if (change.kind !== 'absence' && change.kind !== 'substitute') return null;
  return (
    <section className="stack" aria-labelledby="lost-head">
      <Heading level={2} data-size="xs" id="lost-head">
        {t('change.lostHead')}
      </Heading>
      {lost.length === 0 && elsewhere === null ? <Paragraph>{t('change.lostNone')}</Paragraph> : null}
      <ul className="shift-book__list">
        {lost.map(({ recipient, staff, every }) => (
          <li key={recipient.id}>
            {t('change.lost', { name: recipient.name, staff: staff.join(', ') })}{' '}
            {every ? (
              <Tag data-color="danger" data-size="sm">
                {t('change.lostEvery')}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </section>
  );
}
