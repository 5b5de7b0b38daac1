import { useTranslation } from 'react-i18next';
import { LIMITS, type LimitName } from '~/domain/working-time/limits';
import { CHOICES, writtenAs, writtenValue } from '../limit-value';

/** Limits in words: what they are called, what they mean, and their values with units. */
export function useLimitText() {
  const { t } = useTranslation('agreements');
  const written = (limit: LimitName, value: string): string => {
    const kind = writtenAs(limit);
    if (CHOICES[kind]) return t(`choice.${value as 'ja'}`);
    return t(`unit.${kind as 'hours'}`, { value });
  };
  return {
    name: (limit: LimitName) => t(`limits.${limit}.name`),
    help: (limit: LimitName) => t(`limits.${limit}.help`),
    written,
    /** The value without an agreement. */
    usual: (limit: LimitName) => written(limit, writtenValue(limit, LIMITS[limit].default)),
    source: (limit: LimitName) =>
      LIMITS[limit].source === 'house' ? t('house') : LIMITS[limit].source.replaceAll('§ ', '§\u00a0'),
  };
}
