import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { refusalText } from './refusal-text';
import type { SessionHead } from '../session-page.query.server';

interface OwnAttendanceProps {
  session: SessionHead;
  own: NonNullable<SessionHead['own']>;
}

/** One's own answer to a session: comes, is here, or does not come. */
export function OwnAttendance({ session, own }: OwnAttendanceProps) {
  const { t } = useTranslation(['training', 'form']);
  const fetcher = useFetcher<{ cause: string } | null>();
  const isOpen = session.status !== 'cancelled' && !session.isOver;
  const presses = [
    ...(own.status === 'signedUp' || own.status === 'present' || session.hasBegun ? [] : (['signedUp'] as const)),
    ...(own.status === 'present' ? [] : (['present'] as const)),
    ...(own.status === 'declined' || own.status === 'present' || session.hasBegun ? [] : (['declined'] as const)),
    ...(own.status === null ? [] : (['none'] as const)),
  ];
  const words = { signedUp: 'own.signUp', present: 'own.here', declined: 'own.decline', none: 'own.takeBack' } as const;
  const cause = fetcher.data?.cause;
  return (
    <section className="card stack" aria-labelledby="own-head">
      <Heading level={2} data-size="xs" id="own-head">
        {t('own.head')}
      </Heading>
      <Paragraph role="status">
        {own.status === null ? t('own.none') : t('own.now', { status: t(`status.${own.status}`) })}
      </Paragraph>
      {cause === undefined ? null : (
        <Alert data-color="danger" role="alert">
          {refusalText(t, cause)}
        </Alert>
      )}
      {isOpen ? (
        <fetcher.Form method="post" action={`/opplaering/okt/${session.id}/inn`} className="cluster">
          {presses.map((status, index) => (
            <Button
              key={status}
              type="submit"
              name="status"
              value={status}
              variant={index === 0 && status !== 'none' ? 'primary' : 'secondary'}
            >
              {t(words[status])}
            </Button>
          ))}
        </fetcher.Form>
      ) : null}
      {isOpen && own.status !== 'present' ? <Paragraph className="muted">{t('own.hereFrom')}</Paragraph> : null}
    </section>
  );
}
