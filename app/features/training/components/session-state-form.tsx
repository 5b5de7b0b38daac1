import { useTranslation } from 'react-i18next';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { sessionStateForm } from '../session.form';
import type { SessionHead } from '../session-page.query.server';

/** Calls the session off with a reason, or holds it after all. Shown until it is over. */
export function SessionStateForm({ session, reply }: { session: SessionHead; reply: FormReply | undefined }) {
  const { t } = useTranslation('training');
  const isCancelled = session.status === 'cancelled';
  const [form, fields] = useCheckedForm({
    id: 'avlys',
    schema: sessionStateForm,
    defaults: { revision: String(session.revision), step: isCancelled ? 'restore' : 'cancel', reason: '' },
    reply,
  });
  if (session.isOver) return null;
  const labels = { reason: t('session.reason') };
  return (
    <details className="no-print" open={form.status === 'error' ? true : undefined}>
      <summary>{t(isCancelled ? 'session.restore' : 'session.cancel')}</summary>
      <FormFrame
        form={form}
        cancelTo="/opplaering"
        labels={labels}
        submit={t(isCancelled ? 'session.restore' : 'session.cancel')}
        tone={isCancelled ? 'accent' : 'danger'}
      >
        <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
        <input type="hidden" name="step" defaultValue={isCancelled ? 'restore' : 'cancel'} />
        {isCancelled ? null : <TextField field={fields.reason} label={labels.reason} />}
      </FormFrame>
    </details>
  );
}
