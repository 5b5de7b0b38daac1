import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { OwnRota } from '../own-rota';

const CODES = ['F1', 'F2', 'F3', 'F4', 'F5'] as const;

/** Hours of the weeks against the position, weeks with supervision, and what the codes of days off mean. */
export function WeekSums({ rota }: { rota: OwnRota }) {
  const { t } = useTranslation('ownRota');
  const language = useLanguage();
  const { contractWeekMinutes } = rota;
  const weeks = rota.weeks.filter(({ isPublished }) => isPublished);
  if (weeks.length === 0) return null;
  const worked = weeks.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0);
  const supervised = weeks.filter(({ hasSupervision }) => hasSupervision).length;
  const due = contractWeekMinutes === null ? null : contractWeekMinutes * weeks.length;
  const special = weeks
    .flatMap(({ days }) => days)
    .filter(({ dayOff, shifts }) => dayOff !== null && shifts.length > 0);
  return (
    <>
      <p className="own-rota__sums">
        <span>
          {due === null
            ? t('hours', { hours: formatHours(worked, language) })
            : t('hoursOf', { hours: formatHours(worked, language), due: formatHours(due, language) })}
        </span>
        <span>{t('supervisionWeeks', { count: supervised, of: weeks.length })}</span>
      </p>
      <Details>
        <Details.Summary>{t('codesTitle')}</Details.Summary>
        <Details.Content>
          <dl className="own-rota__codes">
            {CODES.map((code) => (
              <div key={code}>
                <dt>{code}</dt>
                <dd>{t(`dayOff.${code}`)}</dd>
              </div>
            ))}
          </dl>
          {special.length > 0 ? <p>{t('onShift', { count: special.length })}</p> : null}
          <p>{t('hoursHelp')}</p>
        </Details.Content>
      </Details>
    </>
  );
}
