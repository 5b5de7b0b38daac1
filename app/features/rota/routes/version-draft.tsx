import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { formOf } from '~/ui/form/form-of.server';
import { createDraft } from '../proposal/create-draft.service.server';
import { idParam } from '../proposal/id-param.server';
import { notFound } from '../proposal/or-not-found.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'view', thing: 'rota' });
  return redirect(`/turnus?versjon=${idParam(params.versionId)}`);
}

/** Begins a draft as a copy of the version, and shows its rota, or its caseload where that was asked from. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const verdict = await createDraft({ db, actor, now }, { versionId: idParam(params.versionId) });
  if (!verdict.ok) throw notFound();
  const asked = (await formOf(request)).get('til');
  return redirect(`/${asked === 'fordeling' ? 'fordeling' : 'turnus'}?versjon=${verdict.versionId}`);
}
