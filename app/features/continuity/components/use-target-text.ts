import { useTranslation } from 'react-i18next';
import type { MeasureName } from '~/domain/case/plan';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { unitOf } from '../target-value';

/** What a target says, in words. */
export function useTargetText() {
  const { t } = useTranslation(['reviewTools', 'continuity']);
  const language = useLanguage();
  return {
    measure: (measure: MeasureName) => t(`continuity:measure.${measure}.name`),
    /** `høyst 5 fjes`, `minst 60 %`. */
    value(measure: MeasureName, value: number): string {
      const unit = unitOf(measure);
      const digits = unit === 'index' ? 2 : 1;
      const written = formatNumber(unit === 'share' ? value * 100 : value, { language, digits });
      return t(`reviewTools:target.written.${unit}`, { value: written });
    },
    group({ tier, zone }: { tier: string | null; zone: string | null }): string {
      if (zone !== null) return t('reviewTools:target.zone', { name: zone });
      return tier === null ? t('reviewTools:target.everyone') : t('reviewTools:target.tier', { name: tier });
    },
  };
}
