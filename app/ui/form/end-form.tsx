import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { endForm } from './end-form.form';
import { FormFrame } from './form-frame';
import type { FormReply } from './parse-form';
import { TextField } from './text-field';
import { useCheckedForm } from './use-checked-form';

interface EndFormProps {
  /** What happens when it ends, and what is kept. */
  consequence: string;
  submit: string;
  revision: number;
  suggested: string;
  cancelTo: string;
  reply: FormReply | undefined;
}

/** Asks for the last day and to confirm. A page of its own, so that it works with the keyboard and without scripts. */
export function EndForm({ consequence, submit, revision, suggested, cancelTo, reply }: EndFormProps) {
  const { t } = useTranslation('form');
  const [form, fields] = useCheckedForm({
    id: 'avslutt',
    schema: endForm,
    defaults: { revision: String(revision), lastDay: suggested },
    reply,
  });
  return (
    <FormFrame form={form} cancelTo={cancelTo} labels={{ lastDay: t('lastDay') }} submit={submit} tone="danger">
      <Alert data-color="info">
        <Paragraph>{consequence}</Paragraph>
      </Alert>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <TextField field={fields.lastDay} label={t('lastDay')} description={t('lastDayHelp')} kind="date" />
    </FormFrame>
  );
}
