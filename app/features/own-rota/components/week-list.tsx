import { Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDate, formatDay, formatHours, isoWeekOf } from '~/platform/i18n/format';
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
  const isKnown = week.isPublished || week.days.some(({ shifts }) => shifts.length > 0);
  return (
    <section aria-labelledby={week.monday}>
      <Heading level={2} data-size="2xs" id={week.monday} className="own-rota__week">
        {t('common:week', { week: isoWeekOf(week.monday) })}{' '}
        <span className="muted">
          {isKnown ? formatHours(week.paidMinutes, language) : t('notPublishedWeek', { from: formatDate(week.monday) })}
        </span>
      </Heading>
      {isKnown ? (
        <ol className="own-rota__days">
          {week.days.map((day) => (
            <Day key={day.date} day={day} today={today} />
          ))}
        </ol>
      ) : null}
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
        {working ? <OwedDayOff day={day} /> : <DayOff day={day} />}
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
  if (!day.isPublished) return <span className="muted">{t('notPublished')}</span>;
  return (
    <span className="muted">
      {t('free')} <DayOffCode code={day.dayOff} />
    </span>
  );
}

/** A day off that is owed on a day with a shift. */
function OwedDayOff({ day }: { day: OwnDay }) {
  const { t } = useTranslation('ownRota');
  if (day.dayOff === null) return null;
  return (
    <span>
      <DayOffCode code={day.dayOff} /> {t('owed')}
    </span>
  );
}

function DayOffCode({ code }: { code: OwnDay['dayOff'] }) {
  const { t } = useTranslation('ownRota');
  if (code === null) return null;
  return (
    <Tag data-size="sm" title={t(`dayOff.${code}`)}>
      {code}
    </Tag>
  );
}
