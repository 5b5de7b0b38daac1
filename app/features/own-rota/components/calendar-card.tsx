import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextBox } from '~/ui/form/text-box';
import type { AddressState } from '../calendar/address-state.query.server';

interface CalendarCardProps {
  /** What is known of the address in use. */
  state: AddressState | null;
  /** The address that was made just now: the only time that it is shown. */
  made: string | null;
}

/** The reader's own calendar address: make it, make it anew, or take it back. */
export function CalendarCard({ state, made }: CalendarCardProps) {
  const { t } = useTranslation('ownRota');
  const language = useLanguage();
  const busy = useNavigation().state === 'submitting';
  return (
    <section className="card stack" aria-labelledby="kalender">
      <Heading level={2} data-size="xs" id="kalender">
        {t('calendar.title')}
      </Heading>
      <Paragraph>{t('calendar.text')}</Paragraph>
      {made === null ? null : <MadeAddress address={made} />}
      {state === null ? (
        <Paragraph className="muted">{t('calendar.none')}</Paragraph>
      ) : (
        <Paragraph>
          {t('calendar.made', { when: formatInstant(state.createdAt, language) })}{' '}
          {state.lastReadAt === null
            ? t('calendar.notRead')
            : t('calendar.read', { when: formatInstant(state.lastReadAt, language) })}
        </Paragraph>
      )}
      {state === null ? null : <Paragraph className="muted">{t('calendar.renewText')}</Paragraph>}
      <Form method="post" className="cluster">
        <Button type="submit" name="intent" value="renew" variant="secondary" loading={busy}>
          {t(state === null ? 'calendar.make' : 'calendar.renew')}
        </Button>
        {state === null ? null : (
          <Button type="submit" name="intent" value="revoke" variant="tertiary" data-color="danger" disabled={busy}>
            {t('calendar.revoke')}
          </Button>
        )}
      </Form>
    </section>
  );
}

function MadeAddress({ address }: { address: string }) {
  const { t } = useTranslation('ownRota');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // The text is selected, so that it can be copied by hand.
      setCopied(false);
    }
  };
  return (
    <Alert data-color="success">
      <p role="status">{t('calendar.once')}</p>
      <TextBox ref={field} label={t('calendar.address')} value={address} readOnly spellCheck={false} />
      <div className="cluster own-rota__copy">
        <Button type="button" data-size="sm" onClick={() => void copy()}>
          {t('calendar.copy')}
        </Button>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendar.open')}</a>
        <span role="status">{copied ? t('calendar.copied') : ''}</span>
      </div>
      <ul>
        <li>{t('calendar.outlook')}</li>
        <li>{t('calendar.google')}</li>
        <li>{t('calendar.apple')}</li>
      </ul>
    </Alert>
  );
}
