import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useWeekdayNames } from '~/platform/i18n/use-weekday-names';
import { TextLink } from '~/ui/text-link';
import type { RotaGaps } from '../rota-gaps.query.server';

/** Which shifts of the published rota have nobody with what each shift should have. */
export function GapList({ gaps, mayChooseThemes }: { gaps: RotaGaps | null; mayChooseThemes: boolean }) {
  const { t } = useTranslation('competence');
  return (
    <section className="stack" aria-labelledby="gaps-head">
      <Heading level={2} data-size="xs" id="gaps-head">
        {t('gaps.head')}
      </Heading>
      {gaps === null ? <Paragraph>{t('gaps.noRota')}</Paragraph> : null}
      {gaps?.themes.length === 0 ? <Paragraph>{t('gaps.noThemes')}</Paragraph> : null}
      {gaps?.themes.map((theme) => (
        <ThemeGaps key={theme.id} theme={theme} weeks={gaps.weeks} />
      ))}
      {gaps ? (
        <Paragraph className="muted" data-size="sm">
          {t('gaps.how', { rota: gaps.rota })}
        </Paragraph>
      ) : null}
      {mayChooseThemes ? <TextLink to="/opplaering/temaer">{t('gaps.choose')}</TextLink> : null}
    </section>
  );
}

function ThemeGaps({ theme, weeks }: { theme: RotaGaps['themes'][number]; weeks: number }) {
  const { t } = useTranslation('competence');
  const weekdays = useWeekdayNames();
  if (theme.gaps.length === 0) return <Paragraph>{t('gaps.covered', { theme: theme.name })}</Paragraph>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('gaps.caption', { theme: theme.name })}>
      <table className="ds-table" data-border data-size="sm">
        <caption className="competence__caption">{t('gaps.caption', { theme: theme.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gaps.shift')}</th>
            <th scope="col">{t('gaps.weeks')}</th>
          </tr>
        </thead>
        <tbody>
          {theme.gaps.map((gap) => (
            <tr key={`${gap.weekday} ${gap.code}`}>
              <th scope="row">
                {t('gaps.shiftName', { weekday: weekdays[gap.weekday], name: gap.name, code: gap.code })}
              </th>
              <td>
                {gap.weeks.length === weeks
                  ? t('gaps.allWeeks')
                  : t('gaps.ofWeeks', { weeks: gap.weeks.join(', '), count: gap.weeks.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
