import type { LoaderFunctionArgs } from '@remix-run/node';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { requireAccess } from '~/platform/access/require-access.server';
import { runStream } from '~/platform/jobs/run-stream.server';
import { idParam } from '../proposal/id-param.server';
import { orNotFound } from '../proposal/or-not-found.server';
import { toldRunState } from '../proposal/told-progress.server';

/** Server-sent events for the page that follows a run. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor } = await requireAccess(request, { action: 'view', thing: 'planningRun', inBackground: true });
  const id = idParam(params.runId);
  const scope = recipientsSeenBy(actor);
  const read = () => toldRunState(db, { runId: id, scope });
  orNotFound(await read());
  return runStream({ runId: id, signal: request.signal, read });
}
