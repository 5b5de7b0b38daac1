import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RollingPage } from '../rolling-page.query.server';

interface RollingSumsProps {
  page: RollingPage;
  staffIds: ReadonlySet<string>;
  /** People by weekday and code, as in the form. */
  people: readonly number[];
}

/** The hours that the cycle gives each, against the position: told while the numbers are written. */
export function RollingSums({ page, staffIds, people }: RollingSumsProps) {
  const { t } = useTranslation('rolling');
  const language = useLanguage();
  const chosen = page.people.filter(({ id }) => staffIds.has(id));
  const [first] = chosen;
  const hours = (minutes: number) => formatNumber(minutes / 60, { language, digits: 1 });
  const minutes = people.reduce(
    (sum, count, index) => sum + count * (page.codes[index % page.codes.length]?.paidMinutes ?? 0),
    0,
  );
  return (
    <Paragraph role="status">
      {first === undefined
        ? t('sumsNobody')
        : t('sums', {
            shifts: people.reduce((sum, count) => sum + count, 0),
            people: chosen.length,
            hours: hours(minutes / chosen.length),
            percent: formatNumber(first.positionPercent, { language, digits: 1 }),
            contract: hours((page.fullTimeWeeklyMinutes * first.positionPercent) / 100),
          })}
    </Paragraph>
  );
}
