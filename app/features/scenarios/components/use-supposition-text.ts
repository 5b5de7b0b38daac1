import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { NamedSupposition } from '../supposed';

/** A supposition in words. */
export function useSuppositionText(): (supposition: NamedSupposition) => string {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const nameOf = ({ recipient }: { recipient: string | null }): string => recipient ?? t('told.elsewhere');
  return (supposition) => {
    switch (supposition.type) {
      case 'away': {
        const { staff, from, to } = supposition;
        return from === to
          ? t('told.awayOne', { staff, from: formatDate(from) })
          : t('told.away', { staff, from: formatDate(from), to: formatDate(to) });
      }
      case 'quits':
        return t('told.quits', { staff: supposition.staff });
      case 'position':
        return t('told.position', {
          staff: supposition.staff,
          percent: formatNumber(supposition.positionPercent, { language, digits: 0 }),
        });
      case 'zone-closes':
        return t('told.zone-closes', { zone: supposition.zone, into: supposition.into });
      case 'new-recipients': {
        const { count, tier, zone, from } = supposition;
        return t('told.new-recipients', { count, tier, zone, from: formatDate(from) });
      }
      case 'recipient-ends':
        return t('told.recipient-ends', { name: nameOf(supposition), from: formatDate(supposition.from) });
      case 'visit-changed':
        return t('told.visit-changed', { name: nameOf(supposition) });
      case 'visit-added':
        return t('told.visit-added', { name: nameOf(supposition), from: formatDate(supposition.from) });
      case 'visit-ends':
        return t('told.visit-ends', { name: nameOf(supposition), from: formatDate(supposition.from) });
    }
  };
}
