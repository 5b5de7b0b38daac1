import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { readRunState } from '~/platform/jobs/read-run-state.server';
import { runStream } from '~/platform/jobs/run-stream.server';
import { idParam } from '../proposal/id-param.server';
import { orNotFound } from '../proposal/or-not-found.server';

/** Server-sent events for the page that follows a run. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'view', thing: 'planningRun', inBackground: true });
  const id = idParam(params.runId);
  const read = () => readRunState(db, id);
  orNotFound(await read());
  return runStream({ runId: id, signal: request.signal, read });
}
