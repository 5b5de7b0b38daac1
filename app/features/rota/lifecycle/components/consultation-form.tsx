import { useTranslation } from 'react-i18next';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { LongTextField } from '~/ui/form/long-text-field';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import type { ConsultationNotes } from '../consultation-page.query.server';
import { consultationForm } from '../consultation.form';

interface ConsultationFormProps {
  versionId: string;
  notes: Pick<ConsultationNotes, 'revision' | 'heldOn' | 'participants' | 'minutes' | 'objections'>;
  reply: FormReply | undefined;
}

/** When the version was discussed, by whom, and what was objected and answered. */
export function ConsultationForm({ versionId, notes, reply }: ConsultationFormProps) {
  const { t } = useTranslation('lifecycle');
  const [form, fields] = useCheckedForm({
    id: 'drofting',
    schema: consultationForm,
    defaults: {
      revision: String(notes.revision),
      heldOn: notes.heldOn ?? '',
      participants: notes.participants,
      minutes: notes.minutes,
      objections: notes.objections.map(({ raisedBy, text, answer }) => ({ raisedBy, text, answer: answer ?? '' })),
    },
    reply,
  });
  const objections = fields.objections.getFieldList();
  const labels = {
    heldOn: t('consultation.heldOn'),
    participants: t('consultation.participants'),
    minutes: t('consultation.minutes'),
    objections: t('consultation.objections'),
  };
  return (
    <FormFrame
      form={form}
      cancelTo={`/turnus?versjon=${versionId}`}
      cancel={t('consultation.toRota')}
      labels={labels}
      submit={t('consultation.submit')}
    >
      <FreeTextNote />
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <TextField field={fields.heldOn} label={labels.heldOn} description={t('consultation.heldOnHelp')} kind="date" />
      <LongTextField
        field={fields.participants}
        label={labels.participants}
        description={t('consultation.participantsHelp')}
        rows={2}
      />
      <LongTextField field={fields.minutes} label={labels.minutes} rows={6} />
      <FieldRows
        legend={labels.objections}
        description={t('consultation.objectionsHelp')}
        rows={objections}
        rowKey={(row) => row.key ?? row.name}
        removeLabel={(index) => t('consultation.remove', { number: index + 1 })}
        addLabel={t('consultation.add')}
        add={form.insert.getButtonProps({ name: 'objections' })}
        remove={(index) => form.remove.getButtonProps({ name: 'objections', index })}
      >
        {(row) => {
          const { raisedBy, text, answer } = row.getFieldset();
          return (
            <div className="stack objection">
              <TextField field={raisedBy} label={t('consultation.raisedBy')} />
              <LongTextField field={text} label={t('consultation.objection')} rows={2} />
              <LongTextField field={answer} label={t('consultation.answer')} rows={2} />
            </div>
          );
        }}
      </FieldRows>
    </FormFrame>
  );
}
