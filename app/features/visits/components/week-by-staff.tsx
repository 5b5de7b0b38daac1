import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { WeekOfStaff } from '../visit-week.query.server';
import { WeekHead } from './week-head';

/** How full each person's days are: code, number of visits and hours with recipients. */
export function WeekByStaff(props: { dates: readonly IsoDate[]; staff: readonly WeekOfStaff[]; versionId: string }) {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  const off = t('byStaff.off');
  const dayAddress = (date: IsoDate) => `/besok?${new URLSearchParams({ dag: date, versjon: props.versionId })}`;
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {t('byStaff.title')}
      </Heading>
      <div className="scroll-x" role="region" aria-label={t('byStaff.title')} tabIndex={0}>
        <table className="visit-week">
          <WeekHead first={t('byStaff.person')} dates={props.dates} last={t('byStaff.sum')} addressOf={dayAddress} />
          <tbody>
            {props.staff.map((person) => (
              <tr key={person.staffId}>
                <th scope="row">{person.name}</th>
                {person.days.map((day) => (
                  <td key={day.date} className={day.code === null ? 'visit-week__weekend' : undefined}>
                    {day.code === null && day.visits === 0 ? (
                      <span className="muted">{off}</span>
                    ) : (
                      <>
                        <span className="visit-week__code">{day.code ?? '?'}</span>{' '}
                        {t('byStaff.visits', { count: day.visits })}, {formatHours(day.minutes, language)}
                      </>
                    )}
                  </td>
                ))}
                <td className="num">
                  {t('byStaff.visits', { count: person.days.reduce((sum, day) => sum + day.visits, 0) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
