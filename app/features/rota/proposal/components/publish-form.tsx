import { Alert, Button } from '@digdir/designsystemet-react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '~/domain/time/clock';
import { formatDate } from '~/platform/i18n/format';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { FormOwner } from '~/ui/form/form-owner';
import { LongTextBox, TextBox } from '~/ui/form/text-box';
import { noteSent, useSettled, useUnsentValues } from '~/ui/form/unsent-form';
import { needsReason, type ReasonCause } from '../needs-reason';
import { noticeOn } from '../notice';
import type { PublishPage } from '../publish-page.query.server';

/** What was typed, and what was wrong with it. */
export interface PublishAnswer {
  readonly from: string;
  readonly reason: string;
  readonly fromFault: string | null;
  readonly reasonFault: string | null;
}

/** `7.9.2026` as `2026-09-07`, so that dates compare as texts; anything else as it is. */
function isoOf(typed: string): string {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed.trim());
  const [, day = '', month = '', year = ''] = match ?? [];
  return match ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : typed;
}

/** What the law or an agreement asks for and the publication does not have; nothing while the date is not one. */
const reasonsFor = ({ today, heldOn, noticeAgreements }: PublishPage, from: string): ReasonCause[] =>
  isIsoDate(from) ? needsReason({ today, from, heldOn, agreements: noticeAgreements }) : [];

const FORM_ID = 'publiser';

/** From when the version counts, and why, where it is soon or has not been discussed. */
export function PublishForm({ page, answer }: { page: PublishPage; answer: PublishAnswer | null }) {
  const { t } = useTranslation(['proposal', 'common', 'form']);
  const owner = useContext(FormOwner);
  const unsent = useUnsentValues(FORM_ID);
  const unsentText = (name: string) => unsent?.get(name)?.toString();
  const [from, setFrom] = useState(answer?.from ?? unsentText('from') ?? formatDate(page.seam.from));
  const { state } = useNavigation();
  useSettled(state !== 'idle');
  const date = isoOf(from);
  const why = reasonsFor(page, date);
  const notice = isIsoDate(date) ? noticeOn(page.noticeAgreements, date) : null;
  return (
    <Form
      id={FORM_ID}
      method="post"
      className="card stack publish-form"
      onSubmit={(event) => noteSent({ owner, form: event.currentTarget })}
    >
      {unsent && answer === null ? <Alert data-color="warning">{t('form:fault.wasSignedOut')}</Alert> : null}
      <input type="hidden" name="revision" value={page.version.revision} />
      <input type="hidden" name="publishedId" value={page.published?.id ?? ''} />
      <TextBox
        name="from"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('form:datePattern')}
        className="publish-form__date"
        label={t('publish.from')}
        description={t('publish.fromHelp')}
        defaultValue={from}
        error={answer?.fromFault ?? undefined}
        onChange={(event) => setFrom(event.currentTarget.value)}
        required
      />
      {why.length > 0 ? (
        <>
          <LongTextBox
            rows={3}
            maxLength={500}
            name="reason"
            label={t(why.includes('shortNotice') ? 'publish.reason' : 'publish.reasonNotDiscussed')}
            description={why.map((cause) => t(`publish.reasonHelp.${cause}`, { ...notice })).join(' ')}
            defaultValue={answer?.reason ?? unsentText('reason')}
            error={answer?.reasonFault ?? undefined}
            required
          />
          <FreeTextNote />
        </>
      ) : null}
      <div className="cluster">
        <Button type="submit" loading={state === 'submitting'}>
          {t('publish.submit')}
        </Button>
        <Button asChild variant="tertiary">
          <Link to={`/turnus?versjon=${page.version.id}`}>{t('common:cancel')}</Link>
        </Button>
      </div>
    </Form>
  );
}
