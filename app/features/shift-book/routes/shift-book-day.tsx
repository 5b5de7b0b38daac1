import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { requireAccess } from '~/platform/access/require-access.server';
import { openAlarms } from '~/platform/alarms/open-alarms.query.server';
import { dayHistory } from '~/platform/day-changes/day-history.query.server';
import { formatDate, formatDay, formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { AlarmNote } from '~/ui/alarm-note';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { dateAsked } from '../date-asked';
import { DayChangeList } from '../components/day-change-list';
import { DayMoves } from '../components/day-moves';
import { ShiftTable } from '../components/shift-table';
import { StaffingTable } from '../components/staffing-table';
import '../components/shift-book.css';
import type { BookedShift } from '../shift-book-rows';
import { awayBetween, shiftBook } from '../shift-book.query.server';

export const handle: RouteHandle = { title: 'shiftBook:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'view', thing: 'shiftBook' });
  const today = dateOfInstant(now());
  const date = dateAsked(request, today);
  const span = { from: date, to: date };
  const mayChange = may(actor, { action: 'change', thing: 'shiftBook' }) !== null;
  const alarmScope = may(actor, { action: 'view', thing: 'visitAlarm' });
  const [book, away, changes, alarms] = [
    await shiftBook(db, span),
    await awayBetween(db, span),
    await dayHistory(db, { date, scope: recipientsSeenBy(actor), today }),
    alarmScope === null ? [] : await openAlarms(db, { scope: alarmScope, today }),
  ];
  return { today, date, book, away, changes, alarms, mayChange };
}

export default function ShiftBookDayPage() {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const { today, date, book, away, changes, alarms, mayChange } = useLoaderData<typeof loader>();
  const open = book.shifts.filter(({ status }) => status === 'open');
  return (
    <Page
      title={t('title')}
      lead={formatLongDay(date, language)}
      actions={
        <>
          {mayChange ? (
            <Button asChild data-size="sm">
              <Link to="/vaktbok/fravaer">{t('register')}</Link>
            </Button>
          ) : null}
          <Button asChild variant="secondary" data-size="sm">
            <Link to={`/vaktbok/uke?dag=${date}`}>{t('toWeek')}</Link>
          </Button>
        </>
      }
    >
      <SavedNote />
      <AlarmNote alarms={alarms} />
      <DayMoves date={date} today={today} step={1} />
      <OpenShifts shifts={open} mayChange={mayChange} />
      {book.shifts.length === 0 ? <EmptyState title={t('empty.title')} text={t('empty.text')} /> : null}
      <StaffingTable rows={book.staffed} />
      {book.shifts.length === 0 ? null : <ShiftTable shifts={book.shifts} />}
      {away.length === 0 ? null : (
        <section className="stack" aria-labelledby="away-head">
          <Heading level={2} data-size="xs" id="away-head">
            {t('away.head')}
          </Heading>
          <ul className="shift-book__list">
            {away.map(({ name, from, to }) => (
              <li key={`${name} ${from}`}>{t('away.text', { name, from: formatDate(from), to: formatDate(to) })}</li>
            ))}
          </ul>
        </section>
      )}
      <DayChangeList changes={changes} linked={mayChange} />
    </Page>
  );
}

function OpenShifts({ shifts, mayChange }: { shifts: readonly BookedShift[]; mayChange: boolean }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  if (shifts.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('open.head', { count: shifts.length })}
      </Heading>
      <ul className="shift-book__list">
        {shifts.map(({ id, code, date, start, end, insteadOf }) => (
          <li key={id}>
            {code} {formatDay(date, language)} {start}–{end}
            {insteadOf === null ? null : <>, {t('people.instead', { name: insteadOf })}</>}{' '}
            {mayChange ? (
              <TextLink
                to={`/vaktbok/vakt/${id}`}
                label={`${t('open.fill')}: ${code} ${start}–${end} ${insteadOf ?? ''}`}
              >
                {t('open.fill')}
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
