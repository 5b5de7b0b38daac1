import { Alert } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { refuse } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { useTold } from '~/ui/use-told';
import { AgainstBase } from '../lifecycle/components/against-base';
import { PublishBlocked } from '../proposal/components/publish-blocked';
import { PublishClosed } from '../proposal/components/publish-closed';
import { PublishChanges } from '../proposal/components/publish-changes';
import { PublishedBefore } from '../proposal/components/published-before';
import { PublishForm } from '../proposal/components/publish-form';
import { SeamNotice } from '../proposal/components/seam-notice';
import '../proposal/components/proposal.css';
import { usePublishFault } from '../proposal/components/use-publish-fault';
import { idParam } from '../proposal/id-param.server';
import { notFound, orNotFound } from '../proposal/or-not-found.server';
import { publishPage } from '../proposal/publish-page.query.server';
import { publishRotaForm } from '../proposal/publish-rota.form';
import { publishRota } from '../proposal/publish-rota.service.server';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';

export const handle: RouteHandle = { title: 'proposal:publish.windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'publication' });
  const at = now();
  const wanted = { versionId: idParam(params.versionId), scope: recipientsSeenBy(actor), today: dateOfInstant(at) };
  const page = orNotFound(await publishPage(db, wanted));
  const scope = { version: wanted.versionId };
  await logAccess(db, { actor, at }, { action: 'view', thing: 'publication', scope });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'publication' });
  const versionId = idParam(params.versionId);
  const form = await formOf(request);
  const typed = { from: String(form.get('from') ?? ''), reason: String(form.get('reason') ?? '') };
  const parsed = parseForm(form, publishRotaForm);
  if (parsed.status !== 'success') return data({ ...typed, refusal: refuse('formWrong', { field: 'from' }) }, 400);
  const verdict = await publishRota({ db, actor, now }, { versionId, ...parsed.value });
  if (verdict.ok) {
    const told = new URLSearchParams({
      publisert: verdict.from,
      vakter: String(verdict.kept.shifts),
      besok: String(verdict.kept.visits),
    });
    return redirect(`/turnus/versjon/${versionId}/publiser?${told}`);
  }
  if (verdict.cause === 'notFound') throw notFound();
  return data({ ...typed, refusal: verdict }, verdict.field === undefined ? 409 : 422);
}

/** After a refusal too: the page then shows what has changed, and the next try is made on that. */
export const shouldRevalidate = () => true;

export default function PublishPage() {
  const { t } = useTranslation('proposal');
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faultText = usePublishFault();
  const fault = answer ? faultText(answer.refusal) : null;
  const field = answer?.refusal.field;
  const { version } = page;
  const { sentence } = useTold();
  const open = version.status === 'draft' || version.status === 'inConsultation';
  const blocked = page.obstacle !== null || page.hard.total.count > 0;
  return (
    <Page title={t('publish.title', { number: version.number })} lead={t('publish.lead')}>
      {fault !== null && field === undefined ? (
        <Alert data-color="danger" role="alert">
          {fault}
        </Alert>
      ) : null}
      <PublishedBefore version={version} published={page.published} />
      {open ? null : <PublishClosed version={version} />}
      {open && blocked ? <PublishBlocked {...page} /> : null}
      {open && page.unassigned.count > 0 ? (
        <Alert data-color="warning">{sentence(page.unassigned, (count) => t('publish.unassigned', { count }))}</Alert>
      ) : null}
      {open && !blocked ? <SeamNotice seam={page.seam} /> : null}
      {page.changes && page.obstacle !== 'empty' ? <PublishChanges changes={page.changes} /> : null}
      {page.against ? <AgainstBase changes={page.against} /> : null}
      {open && !blocked ? (
        <PublishForm
          key={version.revision}
          page={page}
          answer={
            answer
              ? {
                  ...answer,
                  from: answer.from as IsoDate,
                  fromFault: field === 'from' ? fault : null,
                  reasonFault: field === 'reason' ? fault : null,
                }
              : null
          }
        />
      ) : null}
    </Page>
  );
}
