import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { found, idParam } from '~/platform/security/params.server';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { parseForm } from '~/ui/form/parse-form';
import { assignForm } from '../assign.form';
import { assignSubstitute } from '../assign-substitute.service.server';
import { RefusedAlert } from '../components/refused-alert';
import { SubstituteTable } from '../components/substitute-table';
import '../components/shift-book.css';
import { shiftPage, type ShiftPage } from '../shift-page.query.server';

export const handle: RouteHandle = { title: 'shiftBook:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'shiftBook' });
  const mayChange = may(actor, { action: 'change', thing: 'shiftBook' }) !== null;
  const scope = recipientsSeenBy(actor);
  return found(await shiftPage(db, { shiftId: idParam(params.shiftId), at: now(), mayChange, scope }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  const shiftId = idParam(params.shiftId);
  const submission = parseForm(await formOf(request), assignForm);
  if (submission.status !== 'success') return data({ cause: 'needsReason', facts: {} }, 422);
  const verdict = await assignSubstitute(access, { ...submission.value, shiftId });
  if (verdict.ok) throw redirect(`/vaktbok/endring/${verdict.changeId}`);
  if (verdict.cause === 'notFound') throw new Response(null, { status: 404, statusText: 'Not Found' });
  return data({ cause: verdict.cause, facts: { ...verdict.facts } }, 409);
}

export default function ShiftRoute() {
  const { t } = useTranslation('shiftBook');
  const shift = useLoaderData<typeof loader>();
  const { code, date, now, insteadOf, replacement } = shift;
  const words = { ...now, status: t(`status.${now.status}`), who: now.name ?? '' };
  return (
    <Page
      title={t('shift.title', { code, date: formatDate(date) })}
      lead={t(now.name === null ? 'shift.nowNobody' : 'shift.now', words)}
      actions={<TextLink to={`/vaktbok?dag=${date}`}>{t('toDay')}</TextLink>}
    >
      <RefusedAlert refusal={useActionData<typeof action>()} />
      {insteadOf ? (
        <Paragraph>
          {t('shift.insteadOf', insteadOf)}{' '}
          <TextLink to={`/vaktbok/vakt/${insteadOf.shiftId}`}>{t('shift.seeOther')}</TextLink>
        </Paragraph>
      ) : null}
      {replacement ? (
        <Paragraph>
          {replacement.name === null ? t('shift.replacementOpen') : t('shift.replacedBy', { name: replacement.name })}{' '}
          <TextLink to={`/vaktbok/vakt/${replacement.shiftId}`}>{t('shift.seeOther')}</TextLink>
        </Paragraph>
      ) : null}
      {shift.substitutes === null ? null : (
        <section className="stack" aria-labelledby="substitutes-head">
          <Heading level={2} data-size="xs" id="substitutes-head">
            {t('substitutes.head')}
          </Heading>
          <SubstituteTable shift={shift} ranked={shift.substitutes} />
          <Paragraph>
            <TextLink to={`/vaktbok/vakt/${shift.id}/lukk`}>{t('close.link')}</TextLink>
          </Paragraph>
        </section>
      )}
      <History shift={shift} />
    </Page>
  );
}

function History({ shift }: { shift: ShiftPage }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const by = (at: string | null, who: string | null) =>
    at === null ? '' : t('shift.by', { when: formatInstant(at, language), who: who ?? t('changes.program') });
  const told = (state: ShiftPage['history'][number]['before']) =>
    state === null
      ? t('shift.nothing')
      : t('shift.state', { ...state, status: t(`status.${state.status}`), who: state.name ?? '' });
  const { published } = shift;
  return (
    <section className="stack" aria-labelledby="history-head">
      <Heading level={2} data-size="xs" id="history-head">
        {t('shift.history')}
      </Heading>
      <ol className="shift-book__list">
        <li>
          {published ? t('shift.published', published) : t('shift.made')}
          {published ? `, ${by(published.at, published.by)}` : ''}
        </li>
        {shift.history.map((entry) => (
          <li key={entry.changeId}>
            <strong>{t(`kind.${entry.kind}`)}</strong> {by(entry.at, entry.by)}.{' '}
            {t('shift.change', { before: told(entry.before), after: told(entry.after) })}{' '}
            {entry.reason === null ? null : t('changes.why', { reason: entry.reason })}{' '}
            {entry.isUndone ? <Tag data-size="sm">{t('changes.undone')}</Tag> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
