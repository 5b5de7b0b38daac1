import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { logLook } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { formOf } from '~/ui/form/form-of.server';
import { parseForm, refusalOf } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { DetailList } from '../components/detail-list';
import { DetailReasonForm } from '../components/detail-reason-form';
import { DetailWindows } from '../components/detail-windows';
import { useDetailText } from '../components/use-detail-text';
import '../components/detail.css';
import { groupOfAddress, readDetailAddress } from '../detail-address';
import { detailForm } from '../detail.form';
import { detailHead, detailSide } from '../detail.query.server';
import { lookBehind } from '../look-behind.service.server';

export const handle: RouteHandle = { title: 'reviewTools:detail.title' };

/** A leader sees the recipients of her zones, as on their own pages. Whoever sees groups only has to say why first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'continuityDetail' });
  const [address, at] = [readDetailAddress(request.url), now()];
  const [group, today, measure] = [groupOfAddress(address), dateOfInstant(at), address.maal];
  const head = await detailHead(db, { group, scope, today });
  const window = head.windows.find((start) => start === address.vindu) ?? head.windows[0] ?? null;
  const about = { ...head, measure, group, window };
  if (scope.kind !== 'zones' || window === null) return { about, own: null };
  await logLook(db, { actor, at }, { thing: 'continuityDetail', scope: { measure, days: group.days, window } });
  return { about, own: await detailSide(db, { scope, today, group, measure, window, side: address.side }) };
}

const NOT_ACCEPTED = 422;

/** The names come with this answer and with no other: the page opened again asks for a reason again. */
export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'view', thing: 'continuityDetail' });
  const submission = parseForm(await formOf(request), detailForm);
  if (submission.status !== 'success') return data({ reply: submission.reply(), names: null }, NOT_ACCEPTED);
  const address = readDetailAddress(request.url);
  const wanted = { ...submission.value, group: groupOfAddress(address), measure: address.maal };
  const verdict = await lookBehind(access, wanted);
  if (!verdict.ok) return data({ reply: refusalOf(submission, verdict, []), names: null }, NOT_ACCEPTED);
  return data({ reply: submission.reply(), names: { shown: verdict.shown, reason: wanted.reason } });
}

export default function DetailPage() {
  const { t } = useTranslation('reviewTools');
  const { about, own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useDetailText();
  const names = own === null ? (answer?.names ?? null) : { shown: own, reason: null };
  return (
    <Page title={t('detail.title')} lead={text.lead(about)} width="wide">
      <TextLink to="/kontinuitet">{t('toContinuity')}</TextLink>
      {about.window === null ? (
        <EmptyState title={t('detail.emptyTitle')} text={t('detail.emptyText')} />
      ) : own === null ? (
        <DetailReasonForm about={about} window={about.window} reply={answer?.reply} />
      ) : (
        <DetailWindows about={about} window={about.window} />
      )}
      {names === null ? null : <DetailList about={about} {...names} />}
    </Page>
  );
}
