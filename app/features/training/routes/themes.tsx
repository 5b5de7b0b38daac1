import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { EmptyState } from '~/ui/empty-state';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { themeRows } from '../themes.query.server';

export const handle: RouteHandle = { title: 'training:themes.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'view', thing: 'theme' });
  return { themes: await themeRows(db) };
}

export default function ThemesPage() {
  const { t } = useTranslation(['training', 'common']);
  const { themes } = useLoaderData<typeof loader>();
  const create = (
    <Button asChild>
      <Link to="/opplaering/temaer/ny">{t('themes.new')}</Link>
    </Button>
  );
  return (
    <Page title={t('themes.title')} lead={t('themes.lead')} actions={create}>
      <SavedNote />
      {themes.length === 0 ? (
        <EmptyState title={t('themes.none')} text={t('themes.noneText')} action={create} />
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t('themes.caption')}>
          <table className="ds-table" data-border>
            <caption className="visually-hidden">{t('themes.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('themes.name')}</th>
                <th scope="col">{t('themes.validMonths')}</th>
                <th scope="col">{t('themes.onEveryShift')}</th>
                <th scope="col" className="num">
                  {t('themes.held')}
                </th>
              </tr>
            </thead>
            <tbody>
              {themes.map((theme) => (
                <tr key={theme.id}>
                  <th scope="row">
                    <TextLink to={`/opplaering/temaer/${theme.id}`}>{theme.name}</TextLink>{' '}
                    {theme.isEnded ? <span className="muted">({t('themes.ended')})</span> : null}
                  </th>
                  <td>
                    {theme.validMonths === null
                      ? t('themes.forGood')
                      : t('themes.monthCount', { count: theme.validMonths })}
                  </td>
                  <td>{t(theme.onEveryShift ? 'common:yes' : 'common:no')}</td>
                  <td className="num">{theme.held}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
