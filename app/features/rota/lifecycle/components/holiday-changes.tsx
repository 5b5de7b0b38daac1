import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ChangedPerson } from '../holiday-changes.query.server';
import { BackButton } from './back-button';
import './lifecycle.css';

interface HolidayChangesProps {
  people: readonly ChangedPerson[];
  /** The revision of the draft, where its days can be laid back. */
  revision: number | null;
}

/** Who works other than in the base rota: which days, from what to what. */
export function HolidayChangesTable({ people, revision }: HolidayChangesProps) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  return (
    <div className="scroll-x" role="region" aria-label={t('against.caption')} tabIndex={0}>
      <table className="against">
        <caption className="visually-hidden">{t('against.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('against.who')}</th>
            <th scope="col">{t('against.days')}</th>
            {revision === null ? null : <th scope="col">{t('against.back')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map(({ staffId, name, days }) => (
            <tr key={staffId}>
              <th scope="row">{name}</th>
              <td>
                <ul className="against__days">
                  {days.map(({ day, date, before, after }) => (
                    <li key={day}>
                      {t('against.change', {
                        date: formatDay(date, language),
                        before: before ?? t('notices.off'),
                        after: after ?? t('notices.off'),
                      })}
                    </li>
                  ))}
                </ul>
              </td>
              {revision === null ? null : (
                <td>
                  <BackButton revision={revision} staffId={staffId} label={t('against.backPerson', { name })}>
                    {t('against.backShort')}
                  </BackButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
