import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '~/domain/brand';
import { requireAccess } from '~/platform/access/require-access.server';
import { languageOf } from '~/platform/i18n/language.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { ChangeList } from '../components/change-list';
import { WeekList } from '../components/week-list';
import { WeekMoves } from '../components/week-moves';
import { WeekSums } from '../components/week-sums';
import '../components/own-rota.css';
import { ownChanges } from '../own-changes.query.server';
import { ownRota } from '../own-rota.query.server';
import { firstMonday } from '../weeks-shown';

export const handle: RouteHandle = { title: 'ownRota:staffTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'view', thing: 'shiftBook' });
  const id = idParam(params.staffId);
  const person = found(await db.staff.findUnique({ where: { id }, select: { id: true, name: true } }));
  const staffId = person.id as StaffId;
  const today = dateOfInstant(now());
  const from = firstMonday(new URL(request.url).searchParams.get('fra'), today);
  const [rota, changes] = await Promise.all([
    ownRota(db, { staffId, from, language: await languageOf(request) }),
    ownChanges(db, { staffId, today }),
  ]);
  return { person, rota, changes, today };
}

/** One person's rota, for those who keep the shift book. */
export default function StaffRotaPage() {
  const { t } = useTranslation('ownRota');
  const { person, rota, changes, today } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('staffTitleNamed', { name: person.name })}
      lead={t('staffLead')}
      width="wide"
      actions={<TextLink to="/ansatte">{t('toStaff')}</TextLink>}
    >
      <div className="own-rota">
        <div className="stack own-rota__main">
          <WeekMoves rota={rota} today={today} />
          <WeekSums rota={rota} />
          <WeekList rota={rota} today={today} />
        </div>
        <div className="stack">
          <ChangeList changes={changes} />
        </div>
      </div>
    </Page>
  );
}
