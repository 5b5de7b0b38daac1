import { useTranslation } from 'react-i18next';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { FormFrame } from '~/ui/form/form-frame';
import type { Option } from '~/ui/form/field-props';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { recordForm } from '../record.form';

interface RecordFieldsProps {
  readonly defaults: {
    readonly revision: string;
    readonly person: string;
    readonly themeId: string;
    readonly achievedOn: string;
    readonly expiresOn: string;
    readonly source: string;
  };
  /** Whom it can be about; none where that is given. */
  readonly people: readonly Option[] | null;
  readonly themes: readonly Option[];
  readonly cancelTo: string;
  readonly reply: FormReply | undefined;
}

/** The form of a record of competence. */
export function RecordFields({ defaults, people, themes, cancelTo, reply }: RecordFieldsProps) {
  const { t } = useTranslation(['competence', 'form']);
  const labels = {
    person: t('form.person'),
    themeId: t('form.theme'),
    achievedOn: t('form.achievedOn'),
    expiresOn: `${t('form.expiresOn')} ${t('form:optional')}`,
    source: t('form.source'),
  };
  const [form, fields] = useCheckedForm({ id: 'kompetanse', schema: recordForm, defaults, reply });
  return (
    <FormFrame form={form} cancelTo={cancelTo} labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      {people === null ? null : (
        <SelectField field={fields.person} label={labels.person} options={people} none={t('form.choose')} />
      )}
      <SelectField field={fields.themeId} label={labels.themeId} options={themes} none={t('form.choose')} />
      <div className="form__row">
        <TextField field={fields.achievedOn} label={labels.achievedOn} kind="date" />
        <TextField field={fields.expiresOn} label={labels.expiresOn} kind="date" />
      </div>
      <TextField field={fields.source} label={labels.source} description={t('form.sourceHelp')} />
      <FreeTextNote />
    </FormFrame>
  );
}
