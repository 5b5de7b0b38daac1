import { Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { Page } from '~/ui/page';
import '../components/training.css';
import { sessionHead } from '../session-page.query.server';
import { signInCode } from '../sign-in-code.server';

export const handle: RouteHandle = { title: 'training:session.poster' };

/** A page to print and hang on the wall: the code opens the session with one button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, scope, now } = await requireAccess(request, { action: 'change', thing: 'training' });
  const session = found(await sessionHead(db, { sessionId: idParam(params.sessionId), scope, now: now() }));
  const address = new URL(`/opplaering/okt/${session.id}/inn?kode=${signInCode(session.id)}`, request.url).href;
  const svg = renderSVG(address, { ecc: 'M', border: 2 });
  return { session, address, image: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

export default function SessionPosterPage() {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const { session, address, image } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('poster.title', { title: session.title })}
      actions={
        <Button type="button" className="no-print" onClick={() => window.print()}>
          {t('poster.print')}
        </Button>
      }
      width="narrow"
    >
      <section className="training__poster">
        <Heading level={2}>{session.theme ?? session.title}</Heading>
        <Paragraph>
          {formatLongDay(session.date, language)}, {session.start}–{session.end}
          {session.place === '' ? '' : `, ${session.place}`}
        </Paragraph>
        <img src={image} alt={t('poster.alt')} width={384} height={384} />
        <Paragraph>
          <strong>{t('poster.scan')}</strong>
        </Paragraph>
        <Paragraph data-size="sm">{t('poster.address')}</Paragraph>
      </section>
      <p className="no-print">
        <DsLink href={address}>{t('poster.open')}</DsLink>
      </p>
    </Page>
  );
}
