import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** What went wrong and what to do, in place of a page. Designsystemet's looks without its script, as every page carries it. */
export function ErrorPage() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 403 ? 'forbidden' : status === 404 ? 'notFound' : 'failed';
  const title = t(`error.${kind}.title`);
  return (
    <main className="page page--narrow stack" id="innhold">
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p className="ds-paragraph">{t(`error.${kind}.text`)}</p>
      <p className="ds-paragraph">
        <Link to="/" className="ds-link">
          {t('error.home')}
        </Link>
      </p>
    </main>
  );
}
