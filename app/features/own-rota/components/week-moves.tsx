import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { isoWeekOf } from '~/platform/i18n/format';
import { TextLink } from '~/ui/text-link';
import type { OwnRota } from '../own-rota';
import { WEEKS_SHOWN } from '../weeks-shown';

/** Which weeks are shown, and the way to those before and after. */
export function WeekMoves({ rota, today }: { rota: OwnRota; today: IsoDate }) {
  const { t } = useTranslation('ownRota');
  const from = rota.weeks[0]?.monday ?? today;
  const pageFrom = (weeks: number) => `?fra=${addDays(from, weeks * 7)}`;
  return (
    <nav className="cluster" aria-label={t('weeks')}>
      <TextLink to={pageFrom(-WEEKS_SHOWN)}>{t('earlier')}</TextLink>
      <strong>{t('shown', { first: isoWeekOf(from), last: isoWeekOf(rota.to) })}</strong>
      <TextLink to={pageFrom(WEEKS_SHOWN)}>{t('later')}</TextLink>
    </nav>
  );
}
