import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Publication } from '../publication.server';

/** What a publication would replace. */
export function PublishedBefore({ version, published }: Pick<Publication, 'version' | 'published'>) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  if (published === null) return <p>{t('publish.first')}</p>;
  if (published.id === version.id) return null;
  const who = published.publishedBy ?? t('publish.theProgram');
  const when = published.publishedAt === null ? '' : formatInstant(published.publishedAt, language);
  return <p>{t('publish.replaces', { number: published.number, who, when })}</p>;
}
