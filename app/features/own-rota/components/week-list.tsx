import { Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDay, formatHours, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { OwnDay, OwnRota, OwnShift, OwnWeek } from '../own-rota';

/** The weeks, each with its seven days: a list on a phone, side by side where there is room. */
export function WeekList({ rota, today }: { rota: OwnRota; today: IsoDate }) {
  return (
    <ol className="own-rota__weeks">
      {rota.weeks.map((week) => (
        <li key={week.monday}>
          <Week week={week} today={today} />
        </li>
      ))}
    </ol>
  );
}

function Week({ week, today }: { week: OwnWeek; today: IsoDate }) {
  const { t } = useTranslation(['ownRota', 'common']);
  const language = useLanguage();
  return (
    <section aria-labelledby={week.monday}>
      <Heading level={2} data-size="2xs" id={week.monday} className="own-rota__week">
        {t('common:week', { week: isoWeekOf(week.monday) })}{' '}
        <span className="muted">{formatHours(week.paidMinutes, language)}</span>
      </Heading>
      <ol className="own-rota__days">
        {week.days.map((day) => (
          <Day key={day.date} day={day} today={today} />
        ))}
      </ol>
    </section>
  );
}

function Day({ day, today }: { day: OwnDay; today: IsoDate }) {
  const { t } = useTranslation('ownRota');
  const language = useLanguage();
  const isRed = day.isSunday || day.redDay !== null;
  const working = day.shifts.some(({ isOff }) => !isOff);
  const names = [
    'own-rota__day',
    ...(working ? ['own-rota__day--shift'] : []),
    ...(isRed ? ['own-rota__day--red'] : []),
  ];
  return (
    <li className={names.join(' ')} aria-current={day.date === today ? 'date' : undefined}>
      <span className="own-rota__date">
        {formatDay(day.date, language)} {day.date === today ? <strong>{t('today')}</strong> : null}
      </span>
      <span className="own-rota__what">
        {day.shifts.map((shift) => (
          <Shift key={shift.id} shift={shift} />
        ))}
        {working ? null : <DayOff day={day} />}
        {day.redDay === null ? null : <span className="muted">{day.redDay}</span>}
      </span>
    </li>
  );
}

function Shift({ shift }: { shift: OwnShift }) {
  const { t } = useTranslation('ownRota');
  const times = `${shift.start}–${shift.end}`;
  if (shift.isOff) {
    return (
      <span>
        <s>
          {shift.code} {times}
        </s>{' '}
        {t('off')}
      </span>
    );
  }
  return (
    <>
      <span>
        <strong title={shift.name}>{shift.code}</strong> {times}
      </span>
      {shift.supervision === null ? null : <span>{t('supervision', { times: shift.supervision })}</span>}
    </>
  );
}

/** A day without work: away, or off with the code that the rota gives it. */
function DayOff({ day }: { day: OwnDay }) {
  const { t } = useTranslation('ownRota');
  if (day.isAway) return <span>{t('away')}</span>;
  if (day.shifts.length > 0) return null;
  return (
    <span className="muted">
      {t('free')}{' '}
      {day.dayOff === null ? null : (
        <Tag data-size="sm" title={t(`dayOff.${day.dayOff}`)}>
          {day.dayOff}
        </Tag>
      )}
    </span>
  );
}
