import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { LongTextField } from '~/ui/form/long-text-field';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { additionForm } from '../consultation.form';

/** Something more to be written down of a discussion whose version is published. */
export function AdditionForm({ versionId, reply }: { versionId: string; reply: FormReply | undefined }) {
  const { t } = useTranslation('lifecycle');
  const [form, fields] = useCheckedForm({ id: 'tillegg', schema: additionForm, defaults: { text: '' }, reply });
  const labels = { text: t('consultation.addition') };
  return (
    <section className="card stack">
      <Heading level={2} data-size="xs">
        {t('consultation.complete')}
      </Heading>
      <Paragraph>{t('consultation.completeText')}</Paragraph>
      <FormFrame
        form={form}
        cancelTo={`/turnus?versjon=${versionId}`}
        cancel={t('consultation.toRota')}
        labels={labels}
        submit={t('consultation.completeSubmit')}
      >
        <input type="hidden" name="step" value="complete" />
        <LongTextField field={fields.text} label={labels.text} rows={4} />
        <FreeTextNote />
      </FormFrame>
    </section>
  );
}
