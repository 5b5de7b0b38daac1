import { useTranslation } from 'react-i18next';
import type { FormFault } from './faults';

/** The text of the first of a field's faults, or nothing. */
export function useFaultText(): (faults: readonly FormFault[] | undefined) => string | undefined {
  const { t } = useTranslation('form');
  return (faults) => {
    const fault = faults?.[0];
    return fault && t(`fault.${fault.cause as 'invalid'}`, { ...fault.facts, defaultValue: t('fault.invalid') });
  };
}
