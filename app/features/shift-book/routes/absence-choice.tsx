import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { wakePlanner } from '~/platform/threads/planner-pool.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { peopleToday } from '../absence-choices.query.server';
import '../components/shift-book.css';

export const handle: RouteHandle = { title: 'shiftBook:absence.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'shiftBook' });
  wakePlanner();
  const at = now();
  return { people: await peopleToday(db, { today: dateOfInstant(at), at }) };
}

export default function AbsenceChoicePage() {
  const { t } = useTranslation('shiftBook');
  const { people } = useLoaderData<typeof loader>();
  return (
    <Page title={t('absence.title')} lead={t('absence.lead')}>
      <ul className="shift-book__people">
        {people.map(({ id, name, onCall, shift }) => (
          <li key={id} className="card">
            <TextLink to={`/vaktbok/fravaer/${id}`}>
              <strong>{name}</strong> {onCall ? `(${t('substitutes.onCall')}) ` : null}
              {shift ? t('absence.working', shift) : t('absence.off')}
            </TextLink>
          </li>
        ))}
      </ul>
    </Page>
  );
}
