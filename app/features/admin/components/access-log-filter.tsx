import { useTranslation } from 'react-i18next';
import type { Option } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { accessLogForm } from '../access-log.form';

interface AccessLogFilterProps {
  users: readonly Option[];
  /** Reference of the chosen recipient. */
  recipient: string;
  chosen: { userId: string | null; from: string | null; to: string | null };
  reply: FormReply | undefined;
}

export function AccessLogFilter({ users, recipient, chosen, reply }: AccessLogFilterProps) {
  const { t } = useTranslation('settings');
  const [form, fields] = useCheckedForm({
    id: 'logg',
    schema: accessLogForm,
    defaults: { recipient, userId: chosen.userId ?? '', from: chosen.from ?? '', to: chosen.to ?? '' },
    reply,
  });
  const labels = { userId: t('log.user'), recipient: t('log.reference'), from: t('log.from'), to: t('log.to') };
  return (
    <FormFrame form={form} cancelTo="/tilgangslogg" cancel={t('log.clear')} labels={labels} submit={t('log.show')} wide>
      <div className="form__row">
        <SelectField field={fields.userId} label={labels.userId} options={users} none={t('log.everyone')} />
        <TextField field={fields.recipient} label={labels.recipient} width="short" />
        <TextField field={fields.from} label={labels.from} kind="date" />
        <TextField field={fields.to} label={labels.to} kind="date" />
      </div>
    </FormFrame>
  );
}
