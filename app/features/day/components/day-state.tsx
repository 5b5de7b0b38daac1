import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { DayList } from '../day-list';
import { CURRENT_ID } from './visit-card';

/** In place of the next visit: off, away, nothing to do yet, or everything done. */
export function DayState({ list, hasVisits }: { list: DayList; hasVisits: boolean }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const { shifts, nextShift } = list;
  const isAway = shifts.length > 0 && shifts.every(({ isAbsent }) => isAbsent);
  const state = hasVisits ? 'allDone' : isAway ? 'absent' : shifts.length > 0 ? 'empty' : 'off';
  const next = nextShift && {
    ...{ day: formatDay(nextShift.date, language), code: nextShift.code },
    ...{ from: nextShift.from, to: nextShift.to },
  };
  return (
    <section className="empty-state stack" aria-labelledby={CURRENT_ID}>
      <h2 id={CURRENT_ID} tabIndex={-1} className="day__label">
        {t(`${state}.title`)}
      </h2>
      <p>{t(`${state}.text`)}</p>
      {next && state !== 'empty' ? <p>{t('off.next', next)}</p> : null}
    </section>
  );
}
