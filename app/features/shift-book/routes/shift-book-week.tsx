import { Button, Heading, Table } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { requireAccess } from '~/platform/access/require-access.server';
import { mondayOf } from '~/platform/day-plan/day-window';
import { formatDay, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { DayMoves } from '../components/day-moves';
import '../components/shift-book.css';
import { dateAsked } from '../date-asked';
import type { BookedShift, StaffedCode } from '../shift-book-rows';
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

interface WeekTableProps {
  id: string;
  head: string;
  first: string;
  dates: readonly IsoDate[];
  children: ReactNode;
}

function WeekTable({ id, head, first, dates, children }: WeekTableProps) {
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {head}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-labelledby={id}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{first}</Table.HeaderCell>
              {dates.map((date) => (
                <Table.HeaderCell scope="col" key={date}>
                  <TextLink to={`/vaktbok?dag=${date}`}>{formatDay(date, language)}</TextLink>
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>{children}</Table.Body>
        </Table>
      </div>
    </section>
  );
}

function StaffingRows({ dates, staffed }: { dates: readonly IsoDate[]; staffed: readonly StaffedCode[] }) {
  const { t } = useTranslation('shiftBook');
  const codes = [...new Set(staffed.map(({ code }) => code))];
  return codes.map((code) => (
    <Table.Row key={code}>
      <Table.HeaderCell scope="row">{code}</Table.HeaderCell>
      {dates.map((date) => {
        const row = staffed.find((one) => one.date === date && one.code === code);
        if (!row) return <Table.Cell key={date}>–</Table.Cell>;
        const short = row.people < row.min || row.lacking.length > 0;
        return (
          <Table.Cell key={date} className={short ? 'shift-book__short' : undefined}>
            {t('week.cell', { people: row.people, min: row.min })}
            {short ? ` ${t('week.short')}` : ''}
          </Table.Cell>
        );
      })}
    </Table.Row>
  ));
}

function OpenRow({ dates, shifts }: { dates: readonly IsoDate[]; shifts: readonly BookedShift[] }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{t('week.openOne')}</Table.HeaderCell>
      {dates.map((date) => (
        <Table.Cell key={date}>
          {shifts
            .filter((shift) => shift.date === date && shift.status === 'open')
            .map(({ id, code, insteadOf }) => (
              <span key={id}>
                <TextLink
                  to={`/vaktbok/vakt/${id}`}
                  label={`${t('status.open')}: ${code} ${formatDay(date, language)} ${insteadOf ?? ''}`}
                >
                  {code}
                </TextLink>{' '}
              </span>
            ))}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}

function PeopleRows({ dates, shifts }: { dates: readonly IsoDate[]; shifts: readonly BookedShift[] }) {
  const { t } = useTranslation('shiftBook');
  const held = shifts.filter(({ staffId }) => staffId !== null);
  const people = new Map(held.map(({ staffId, staffName }) => [staffId, staffName]));
  const sorted = [...people].sort(([, a], [, b]) => (a ?? '').localeCompare(b ?? '', 'nb'));
  return sorted.map(([staffId, name]) => (
    <Table.Row key={staffId}>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      {dates.map((date) => {
        const own = held.filter((shift) => shift.staffId === staffId && shift.date === date);
        return (
          <Table.Cell key={date}>
            {own.length === 0 ? t('week.none') : null}
            {own.map(({ id, code, status }) => (
              <span key={id}>
                {code} {status === 'absent' ? t('status.absent') : null}
              </span>
            ))}
          </Table.Cell>
        );
      })}
    </Table.Row>
  ));
}
