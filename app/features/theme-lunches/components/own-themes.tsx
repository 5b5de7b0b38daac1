import { useTranslation } from 'react-i18next';
import { formatDate, formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { EmptyState } from '~/ui/empty-state';
import { TextLink } from '~/ui/text-link';
import type { OwnTheme } from '../own-lunches.query.server';

const MOST_COMING = 3;

/** Each theme with when one had it last, and when one's zone gives it next. */
export function OwnThemes({ themes }: { themes: readonly OwnTheme[] }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  if (themes.length === 0) return <EmptyState title={t('board.emptyTitle')} text={t('ownLead')} />;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('own.caption')}>
      <table className="ds-table" data-border>
        <caption className="visually-hidden">{t('own.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('own.theme')}</th>
            <th scope="col">{t('own.last')}</th>
            <th scope="col">{t('own.coming')}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, last, coming }) => (
            <tr key={theme.id}>
              <th scope="row">{theme.name}</th>
              <td>{last === null ? t('own.never') : formatDate(last)}</td>
              <td>
                {coming.length === 0 ? t('own.none') : null}
                {coming.slice(0, MOST_COMING).map(({ id, date }) => (
                  <div key={id}>
                    <TextLink
                      to={`/opplaering/okt/${id}`}
                      label={t('own.sessionOf', { theme: theme.name, date: formatDay(date, language) })}
                    >
                      {formatDay(date, language)}
                    </TextLink>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
