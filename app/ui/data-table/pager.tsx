import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changeTableAddress } from './table-address';

interface PagerProps {
  /** From 0. */
  page: number;
  pages: number;
  search: URLSearchParams;
  hash: string;
}

/** Links to the pages of a list, where there is more than one. */
export function Pager({ page, pages, search, hash }: PagerProps) {
  const { t } = useTranslation('form');
  if (pages <= 1 && page === 0) return null;
  const to = (target: number) => ({ search: `?${changeTableAddress(search, { page: target })}`, hash });
  return (
    <nav className="cluster" aria-label={t('table.pages')}>
      {page > 0 ? (
        <DsLink asChild>
          <Link to={to(Math.min(page, pages) - 1)} rel="prev">
            {t('table.previous')}
          </Link>
        </DsLink>
      ) : null}
      <span>{t('table.page', { page: page + 1, pages })}</span>
      {page + 1 < pages ? (
        <DsLink asChild>
          <Link to={to(page + 1)} rel="next">
            {t('table.next')}
          </Link>
        </DsLink>
      ) : null}
    </nav>
  );
}
