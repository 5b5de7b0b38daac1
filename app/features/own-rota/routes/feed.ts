import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicAccess } from '~/platform/access/require-access.server';
import { answerFeed } from '../calendar/answer-feed.server';

/** A personal calendar. The address itself is the key to it, because calendars cannot sign in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = publicAccess(request);
  const known = request.headers.get('If-None-Match');
  return answerFeed(db, { file: params.file, known, from: context.address, now: now() });
}
