import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { logLook } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { DayPage } from '../components/day-page';
import '../components/day.css';
import { dayList } from '../day-list.query.server';
import { daySessions } from '../day-sessions.query.server';
import { answerDayForm } from '../day-form.server';

export const handle: RouteHandle = { title: 'day:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'view', thing: 'ownDay' });
  if (scope.kind !== 'own') throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const at = now();
  const search = new URL(request.url).searchParams;
  const list = await dayList(db, { actor, staffId: scope.staffId, date: search.get('dato'), now: at });
  await logLook(db, { actor, at }, { thing: 'ownDay', scope: { date: list.date } });
  const sessions = await daySessions(db, { staffId: scope.staffId, date: list.date });
  return { list, sessions, now: at.getTime(), refused: search.get('avvist') };
}

/** What the page sends without its script: one tap, or that the changes are read. */
export async function action({ request }: ActionFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'change', thing: 'ownDay' });
  if (scope.kind !== 'own') throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const { staffId } = scope;
  return redirect(await answerDayForm({ db, actor, now }, { staffId, form: await formOf(request) }));
}

export default function Day() {
  const { list, sessions, now, refused } = useLoaderData<typeof loader>();
  return <DayPage key={list.date} list={list} sessions={sessions} now={now} refused={refused} />;
}
