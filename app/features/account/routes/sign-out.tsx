import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { publicAccess } from '~/platform/access/require-access.server';
import { clearSessionToken, readSessionToken } from '~/platform/session/cookie.server';
import { endSession } from '~/platform/session/session.server';

export async function action({ request }: ActionFunctionArgs) {
  const { db } = publicAccess(request);
  const token = await readSessionToken(request);
  if (token !== null) await endSession(db, token);
  throw redirect('/logg-inn', { headers: { 'Set-Cookie': await clearSessionToken(request) } });
}
