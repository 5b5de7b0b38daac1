import { redirect } from '@remix-run/node';
import { may } from '~/domain/access/may';
import type { Action, Actor, Scope, Thing } from '~/domain/access/vocabulary';
import { getDb, type Db } from '../db/db.server';
import { SAVED_PARAM } from '../saved-param';
import { readSessionToken } from '../session/cookie.server';
import { actorOfSession } from '../session/session.server';
import { systemNow, type Now } from '../time/now.server';

/** What a service or query needs to know of who asks, and when. */
export interface Access {
  readonly db: Db;
  readonly now: Now;
  readonly actor: Actor;
  readonly scope: Scope;
}

/** The first line of a loader or action that anyone may reach, so that it is said and not forgotten. */
export function publicAccess(_request: Request): { db: Db; now: Now } {
  return { db: getDb(), now: systemNow };
}

/** The actor of a request, or `null` for nobody. */
export async function actorOf(request: Request): Promise<Actor | null> {
  const token = await readSessionToken(request);
  return token === null ? null : actorOfSession(getDb(), { token, now: systemNow() });
}

/** Where somebody wanted to go, or was when she saved. */
const pathOf = (request: Request): string => {
  const url = new URL(request.url);
  if (request.method !== 'GET') url.searchParams.delete(SAVED_PARAM);
  return url.pathname + url.search;
};

/** What a page asks for in the background is nowhere to land after signing in. */
interface Background {
  readonly inBackground?: boolean;
}

/** For pages that every signed-in person has, such as the frame around the others. Nobody is sent to sign in. */
export async function requireActor(
  request: Request,
  { inBackground = false }: Background = {},
): Promise<{ db: Db; now: Now; actor: Actor }> {
  const { db, now } = publicAccess(request);
  const actor = await actorOf(request);
  if (actor === null) {
    if (inBackground) throw new Response(null, { status: 401, statusText: 'Unauthorized' });
    const back = new URLSearchParams({ til: pathOf(request) });
    throw redirect(`/logg-inn?${back}`);
  }
  return { db, now, actor };
}

/**
 * The first line of every other loader and action. Nobody is sent to sign in, or gets 401 in the background; a role
 * without access gets 403.
 */
export async function requireAccess(
  request: Request,
  wanted: { action: Action; thing: Thing } & Background,
): Promise<Access> {
  const { db, now, actor } = await requireActor(request, wanted);
  const scope = may(actor, wanted);
  if (scope === null) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  return { db, now, actor, scope };
}
