import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';
import type { Language } from './language';
import type { FirstTexts, Texts } from './texts';

/** An i18next instance with texts of one language. Values are escaped by React. */
export async function createI18n(options: { language: Language; texts: Texts | FirstTexts }): Promise<i18n> {
  const instance = createInstance().use(initReactI18next);
  const resources: Resource = { [options.language]: options.texts };
  await instance.init({
    lng: options.language,
    resources,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
