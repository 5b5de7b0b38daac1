import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { DayList } from '../day-list';
import type { DaySession } from '../day-sessions.query.server';
import { dayView, isThere } from '../day-view';
import { ChangesCard } from './changes-card';
import { DayState } from './day-state';
import { DaySwitch } from './day-switch';
import { ElsewhereList } from './elsewhere-list';
import { QueueLine } from './queue-line';
import { RefusedTaps } from './refused-taps';
import { SessionLines } from './session-lines';
import { TapProvider } from './tap-context';
import { useDayQueue } from './use-day-queue';
import { useFreshDay } from './use-fresh-day';
import { useTapForms } from './use-tap-forms';
import { VisitCard } from './visit-card';
import { VisitList } from './visit-list';

interface DayPageProps {
  list: DayList;
  sessions: readonly DaySession[];
  /** The server's clock when it made the list. */
  now: number;
  /** Why the tap of a plain form was not saved, as a code word. */
  refused: string | null;
}

/** A carer's day on her phone: what is next, and one tap to tell of it. */
export function DayPage({ list, sessions, now, refused }: DayPageProps) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const { view: queue, queue: theQueue } = useDayQueue({ staffId: list.staffId, now });
  const view = useMemo(() => dayView(list, queue), [list, queue]);
  const { submit, said } = useTapForms({ view, queue: theQueue });
  const isAwaiting = view.visits.some((each) => isThere(each) && each.visit.needed > 1);
  useFreshDay({ saved: queue.saved.length, isAwaiting });
  const all = view.visits.filter(({ visit }) => !visit.isCancelled).length;
  const { date, people } = list;
  return (
    <TapProvider value={{ date, submit, people }}>
      <main className="page page--narrow stack day" id="innhold" tabIndex={-1}>
        <header>
          <h1 className="ds-heading day__title">{t('title')}</h1>
          <p className="muted">{formatLongDay(date, language)}</p>
          {list.shifts.map((shift) => (
            <p key={shift.from}>
              {t('shift', { code: shift.code, from: shift.from, to: shift.to })}
              {all > 0 ? ` · ${t('doneOf', { done: view.done, all })}` : ''}
            </p>
          ))}
        </header>
        <QueueLine queue={queue} said={said} retry={() => void theQueue().flush()} />
        <RefusedTaps
          taps={queue.refused}
          visits={[...view.visits, ...view.elsewhere]}
          dismiss={(id) => theQueue().dismiss(id)}
          plain={refused}
        />
        <ChangesCard changes={list.changes} date={date} />
        {view.current === null ? (
          <DayState list={list} hasVisits={all > 0} />
        ) : (
          <VisitCard key={view.current.visit.id} view={view.current} />
        )}
        <SessionLines sessions={sessions} />
        <VisitList visits={view.visits} current={view.current} />
        <ElsewhereList visits={view.elsewhere} />
        <DaySwitch date={date} />
      </main>
    </TapProvider>
  );
}
