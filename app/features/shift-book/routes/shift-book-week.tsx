import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addDays } from '~/domain/time/clock';
import { requireAccess } from '~/platform/access/require-access.server';
import { mondayOf } from '~/platform/day-plan/day-window';
import { isoWeekOf } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { DayMoves } from '../components/day-moves';
import { OpenRow, PeopleRows, StaffingRows } from '../components/week-rows';
import { WeekTable } from '../components/week-table';
import '../components/shift-book.css';
import { dateAsked } from '../date-asked';
import { shiftBook } from '../shift-book.query.server';

export const handle: RouteHandle = { title: 'shiftBook:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'view', thing: 'shiftBook' });
  const today = dateOfInstant(now());
  const monday = mondayOf(dateAsked(request, today));
  return { today, monday, book: await shiftBook(db, { from: monday, to: addDays(monday, 6) }) };
}

export default function ShiftBookWeekPage() {
  const { t } = useTranslation('shiftBook');
  const { today, monday, book } = useLoaderData<typeof loader>();
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
  return (
    <Page
      title={t('weekTitle', { week: isoWeekOf(monday) })}
      actions={
        <Button asChild variant="secondary" data-size="sm">
          <Link to={`/vaktbok?dag=${dates.includes(today) ? today : monday}`}>{t('toDay')}</Link>
        </Button>
      }
    >
      <DayMoves date={monday} today={today} step={7} />
      {book.shifts.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <>
          <WeekTable id="week-staffing" head={t('week.staffing')} first={t('staffing.code')} dates={dates}>
            <StaffingRows dates={dates} staffed={book.staffed} />
            <OpenRow dates={dates} shifts={book.shifts} />
          </WeekTable>
          <WeekTable id="week-people" head={t('week.people')} first={t('week.who')} dates={dates}>
            <PeopleRows dates={dates} shifts={book.shifts} />
          </WeekTable>
        </>
      )}
    </Page>
  );
}
