import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from './platform/i18n/create-i18n';
import { DEFAULT_LANGUAGE, isLanguage } from './platform/i18n/language';
import { isFirstPage, loadFirstTexts, loadTexts } from './platform/i18n/load-texts';

async function hydrate() {
  const shown = document.documentElement.lang;
  const language = isLanguage(shown) ? shown : DEFAULT_LANGUAGE;
  const texts = await (isFirstPage(window.location.pathname) ? loadFirstTexts(language) : loadTexts(language));
  const i18n = await createI18n({ language, texts });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
