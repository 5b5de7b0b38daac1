import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** What went wrong and what to do, in place of a page. */
export function ErrorPage() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 403 ? 'forbidden' : status === 404 ? 'notFound' : 'failed';
  const title = t(`error.${kind}.title`);
  return (
    <main className="page page--narrow stack" id="innhold">
      <Heading level={1} data-size="lg">
        {title}
      </Heading>
      <Paragraph>{t(`error.${kind}.text`)}</Paragraph>
      <Paragraph>
        <DsLink asChild>
          <Link to="/">{t('error.home')}</Link>
        </DsLink>
      </Paragraph>
    </main>
  );
}
