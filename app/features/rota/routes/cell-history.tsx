import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { z } from 'zod';
import { requireAccess } from '~/platform/access/require-access.server';
import { MAX_DAYS } from '../change-cells.form';
import { cellHistory } from '../cell-history.query.server';
import { idParam } from '../proposal/id-param.server';

const askedSchema = z.object({ ansatt: z.uuid(), dag: z.coerce.number().int().nonnegative().max(MAX_DAYS) });

/** What has happened to one day of a draft, for those who change drafts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota', inBackground: true });
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { ansatt: staffId, dag: day } = asked.data;
  return { changes: await cellHistory(db, { versionId: idParam(params.versionId), staffId, day }) };
}

/** The board asks in the background, and says itself where no answer came. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  return serverLoader<typeof loader>().catch(() => null);
}
