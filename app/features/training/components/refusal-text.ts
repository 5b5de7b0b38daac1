import type { TFunction } from 'i18next';

/** Why something was refused, in words. */
export const refusalText = (t: TFunction<['training', 'form']>, cause: string): string =>
  t(`form:fault.${cause as 'invalid'}`, { defaultValue: t('form:fault.invalid') });
