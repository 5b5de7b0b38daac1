import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { weekdayOfDate } from '~/domain/time/clock';
import { formatDate, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import type { weekPlan } from '../week-plan.query.server';
import './week-sheet.css';

type Plan = NonNullable<Awaited<ReturnType<typeof weekPlan>>>;

/** A week on one sheet of paper: the weekday, the time and who comes, large enough to read from a chair. */
export function WeekSheet({ monday, displayName, days, isEmpty }: Plan & { monday: IsoDate }) {
  const { t } = useTranslation('recipients');
  const weekdays = useWeekdayNames();
  return (
    <section className="week-sheet" aria-labelledby="uke">
      <header className="week-sheet__head">
        <h2 id="uke">{t('week.heading', { week: isoWeekOf(monday) })}</h2>
        <p>{displayName}</p>
      </header>
      {isEmpty ? (
        <p className="week-sheet__empty">
          <strong>{t('week.empty')}</strong> <span className="no-print">{t('week.emptyHelp')}</span>
        </p>
      ) : (
        <ol className="week-sheet__days">
          {days.map(({ date, visits }) => (
            <li key={date} className={weekdayOfDate(date) > 5 ? 'week-sheet__weekend' : undefined}>
              <h3>
                {weekdays[weekdayOfDate(date)]} <span>{formatDate(date).slice(0, 6)}</span>
              </h3>
              {visits.length === 0 ? (
                <p className="week-sheet__free">{t('week.free')}</p>
              ) : (
                <ul>
                  {visits.map((visit) => (
                    <Visit key={visit.id} visit={visit} />
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
      {isEmpty ? null : <p className="week-sheet__note">{t('week.changes')}</p>}
    </section>
  );
}

function Visit({ visit: { start, end, names } }: { visit: Plan['days'][number]['visits'][number] }) {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <li>
      <span className="week-sheet__time">{start === null ? '–' : `${start}–${end}`}</span>
      <strong>{names.length === 0 ? t('week.nobody') : list.format(names)}</strong>
    </li>
  );
}
