import { useTranslation } from 'react-i18next';

/** Whether the texts of every page are here. Where only the first are, a link has to load the next page whole. */
export function useHasAllTexts(): boolean {
  const { i18n } = useTranslation();
  return i18n.hasResourceBundle(i18n.language, 'overview');
}
