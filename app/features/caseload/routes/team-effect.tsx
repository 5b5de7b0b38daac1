import type { LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, type ClientLoaderFunctionArgs } from '@remix-run/react';
import { refuse } from '~/domain/verdict';
import { requireAccess } from '~/platform/access/require-access.server';
import { logAccess } from '~/platform/access/access-log.server';
import { idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { questionOf, type EffectReply } from '../components/use-team-effect';
import { effectParams } from '../teams/team.form';
import { teamEffect } from '../teams/team-effect.query.server';

/** What another team would mean, worked out and not kept. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<EffectReply> {
  const { db, actor, scope, now } = await requireAccess(request, {
    action: 'change',
    thing: 'careTeam',
    inBackground: true,
  });
  const versionId = idParam(params.versionId);
  const asked = effectParams.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const { mottaker: recipientId, primar: primary, team: members } = asked.data;
  const team = { primary, members, pinned: [] };
  const at = now();
  const verdict = await teamEffect(db, { scope, versionId, recipientId, team, today: dateOfInstant(at), at });
  if (verdict.ok) await logAccess(db, { actor, at }, { action: 'view', thing: 'careTeam', recipientId });
  return { asked: questionOf(request.url), verdict };
}

/** Where no answer comes, the page keeps what was chosen and says why. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<EffectReply> {
  return serverLoader<typeof loader>().catch((error: unknown) => ({
    asked: questionOf(request.url),
    verdict: refuse(causeOf(error)),
  }));
}

/** The network, a session that has ended, or the server itself. */
function causeOf(error: unknown): string {
  if (error instanceof TypeError) return 'offline';
  return isRouteErrorResponse(error) && error.status === 401 ? 'signedOut' : 'failed';
}
