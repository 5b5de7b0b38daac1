import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { idParam } from '../proposal/id-param.server';
import { notFound } from '../proposal/or-not-found.server';
import { stopRun } from '../proposal/stop-run.service.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'view', thing: 'planningRun' });
  return redirect(`/turnus/forslag/${idParam(params.runId)}`);
}

/** A run that has ended in the meantime is no fault: its page tells. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'planningRun' });
  const runId = idParam(params.runId);
  const verdict = await stopRun({ db, actor, now }, { runId });
  if (!verdict.ok && verdict.cause === 'runUnknown') throw notFound();
  return redirect(`/turnus/forslag/${runId}`);
}
