import { createCookie } from '@remix-run/node';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from './language';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

export const languageCookie = createCookie('sprak', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: YEAR_IN_SECONDS,
});

/** The language that the reader has chosen, else bokmål. */
export async function languageOf(request: Request): Promise<Language> {
  const chosen: unknown = await languageCookie.parse(request.headers.get('Cookie'));
  return isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
}
