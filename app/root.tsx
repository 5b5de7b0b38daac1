import css from '@digdir/designsystemet-css/index.css?url';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { publicAccess } from './platform/access/require-access.server';
import { DEFAULT_LANGUAGE } from './platform/i18n/language';
import { languageOf } from './platform/i18n/language.server';
import { useNonce } from './platform/security/nonce';
import theme from './platform/theme/kjente-fjes.css?url';
import { ErrorPage } from './ui/error-page';
import { useWindowTitle } from './platform/i18n/window-title';
import appCss from './ui/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: theme },
  { rel: 'stylesheet', href: css },
  { rel: 'stylesheet', href: appCss },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess(request);
  return { language: await languageOf(request) };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>('root');
  const title = useWindowTitle();
  return (
    <html lang={data?.language ?? DEFAULT_LANGUAGE} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <Meta />
        <Links />
      </head>
      <body data-color="accent">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
