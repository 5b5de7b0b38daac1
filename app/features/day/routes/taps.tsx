import type { ActionFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import type { TapReply } from '../queue/tap-wire';
import { recordTaps } from '../record-taps.service.server';
import { batchSchema, tapSchema, type SentTap } from '../taps.form';

const FORBIDDEN = 403;

/** Takes the taps of a phone. What cannot be read is refused tap by tap, so that the rest is saved. */
export async function action({ request }: ActionFunctionArgs) {
  const { db, now, actor, scope } = await requireAccess(request, { action: 'change', thing: 'ownDay' });
  const batch = batchSchema.safeParse(await request.json().catch(() => null));
  if (!batch.success || scope.kind !== 'own') throw new Response(null, { status: 400, statusText: 'Bad Request' });
  const { staffId, sentAt, clock, taps } = batch.data;
  if (staffId !== scope.staffId) throw new Response(null, { status: FORBIDDEN, statusText: 'Forbidden' });
  const read: SentTap[] = [];
  const unread: TapReply['taps'][number][] = [];
  for (const tap of taps) {
    const parsed = tapSchema.safeParse(tap);
    if (parsed.success) read.push(parsed.data);
    else unread.push({ id: tap.id, refused: 'invalid' });
  }
  const arrived = now();
  const answers = await recordTaps(
    { db, actor, now: () => arrived },
    { staffId: scope.staffId, sentAt, clock, taps: read },
  );
  const times = { arrived: arrived.getTime(), answered: now().getTime() };
  const reply: TapReply = { ...times, taps: [...answers, ...unread] };
  return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
}
