import type { Language } from './language';
import type { FirstTexts, Texts } from './texts';

/** The texts of one language, as a chunk of its own, so that a browser fetches only the language that it shows. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'en') return (await import('./en/texts')).en;
  return (await import('./nb/texts')).nb;
}

/** Those of them that a page in `isFirstPage` needs. */
export async function loadFirstTexts(language: Language): Promise<FirstTexts> {
  if (language === 'en') return (await import('./en/first-texts')).first;
  return (await import('./nb/first-texts')).first;
}

/**
 * Whether a page is opened on phones with a bad net, and does with the first texts. Links away from it load the next page
 * whole where the other texts are missing, see `useHasAllTexts`.
 */
export const isFirstPage = (pathname: string): boolean => pathname === '/i-dag';
