import type { Language } from './language';
import type { Texts } from './texts';

/** The texts of one language, as a chunk of its own, so that a browser fetches only the language that it shows. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'en') return (await import('./en/texts')).en;
  return (await import('./nb/texts')).nb;
}
