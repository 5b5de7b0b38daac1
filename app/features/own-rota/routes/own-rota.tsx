import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { languageOf } from '~/platform/i18n/language.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { parseForm } from '~/ui/form/parse-form';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { addressForm } from '../calendar/address.form';
import { addressState } from '../calendar/address-state.query.server';
import { renewAddress, revokeAddress } from '../calendar/change-address.service.server';
import { CalendarCard } from '../components/calendar-card';
import { ChangeList } from '../components/change-list';
import { OnTodayCard } from '../components/on-today-card';
import { SessionCard } from '../components/session-card';
import { WeekList } from '../components/week-list';
import { WeekMoves } from '../components/week-moves';
import { WeekSums } from '../components/week-sums';
import '../components/own-rota.css';
import { onToday } from '../on-today.query.server';
import { ownChanges } from '../own-changes.query.server';
import { ownSessions } from '../own-sessions.query.server';
import { ownRota } from '../own-rota.query.server';
import { ownStaffId } from '../own-staff-id';
import { firstMonday } from '../weeks-shown';

export const handle: RouteHandle = { title: 'ownRota:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'view', thing: 'calendar' });
  const staffId = ownStaffId(scope);
  const today = dateOfInstant(now());
  const from = firstMonday(new URL(request.url).searchParams.get('fra'), today);
  const [rota, changes, colleagues, address, sessions] = await Promise.all([
    ownRota(db, { staffId, from, language: await languageOf(request) }),
    ownChanges(db, { staffId, today }),
    onToday(db, today),
    addressState(db, staffId),
    ownSessions(db, { staffId, now: now() }),
  ]);
  return { rota, changes, colleagues, address, sessions, today };
}

export async function action({ request }: ActionFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'change', thing: 'calendar' });
  const staffId = ownStaffId(scope);
  const form = parseForm(await formOf(request), addressForm);
  if (form.status !== 'success') throw new Response(null, { status: 400, statusText: 'Bad Request' });
  if (form.value.intent === 'revoke') {
    await revokeAddress({ db, now, staffId });
    throw redirect(saved('/min-turnus'));
  }
  const made = await renewAddress({ db, now, staffId });
  if (!made.ok) throw new Response(null, { status: 409, statusText: 'Conflict' });
  return { address: (request.headers.get('Origin') ?? new URL(request.url).origin) + made.path };
}

export default function OwnRotaPage() {
  const { t } = useTranslation('ownRota');
  const { rota, changes, colleagues, address, sessions, today } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <SavedNote />
      <div className="own-rota">
        <div className="stack own-rota__main">
          <WeekMoves rota={rota} today={today} />
          <WeekSums rota={rota} />
          <WeekList rota={rota} today={today} />
        </div>
        <div className="stack">
          <OnTodayCard colleagues={colleagues} />
          <SessionCard sessions={sessions} />
          <ChangeList changes={changes} />
          <p>
            <TextLink to="/onsker">{t('toWishes')}</TextLink>
          </p>
          <CalendarCard state={address} made={made?.address ?? null} />
        </div>
      </div>
    </Page>
  );
}
