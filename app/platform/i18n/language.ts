export const LANGUAGES = ['nb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'nb';

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);
