import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { requireAccess } from '~/platform/access/require-access.server';
import { idParam } from '../proposal/id-param.server';
import { orNotFound } from '../proposal/or-not-found.server';
import { rotaForecast } from '../rota-forecast.query.server';

/** How few faces a version leaves room for: means of tiers, for those who follow continuity. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor } = await requireAccess(request, { action: 'view', thing: 'continuity', inBackground: true });
  const versionId = idParam(params.versionId);
  return orNotFound(await rotaForecast(db, { actor, versionId }));
}

/** The board asks in the background. Where nobody is signed in any more, she is told when she saves, and stays until then. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  return serverLoader<typeof loader>().catch(() => null);
}

/** The board asks again itself, once changes have come to rest. */
export const shouldRevalidate = () => false;
