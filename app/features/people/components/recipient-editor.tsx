import type { Option } from '~/ui/form/field-props';
import { TICKED } from '~/ui/form/fields';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { recipientForm } from '../recipient.form';
import type { recipientForForm } from '../recipient-form.query.server';
import { RecipientFields, useRecipientLabels } from './recipient-fields';

interface RecipientEditorProps {
  recipient: NonNullable<Awaited<ReturnType<typeof recipientForForm>>>;
  zones: readonly Option[];
  staff: readonly Option[];
  cancelTo: string;
  reply: FormReply | undefined;
}

function defaultsOf({ recipient }: RecipientEditorProps) {
  return {
    revision: String(recipient.revision),
    displayName: recipient.displayName,
    zoneId: recipient.zoneId,
    category: recipient.category,
    tier: recipient.tier ?? '',
    criteriaMet: recipient.criteriaMet,
    serviceCoverage: recipient.serviceCoverage,
    teamSize: String(recipient.teamSize),
    pinnedPrimaryId: recipient.pinnedPrimaryId ?? '',
    neverAlone: recipient.neverAlone ? TICKED : '',
    startsOn: recipient.startsOn,
    reviewOn: recipient.reviewOn ?? '',
  };
}

export function RecipientEditor(props: RecipientEditorProps) {
  const [form, fields] = useCheckedForm({
    id: 'tjenestemottaker',
    schema: recipientForm,
    defaults: defaultsOf(props),
    reply: props.reply,
  });
  return (
    <FormFrame form={form} cancelTo={props.cancelTo} labels={useRecipientLabels()}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <RecipientFields fields={fields} criteria={props.recipient.criteriaMet} zones={props.zones} staff={props.staff} />
    </FormFrame>
  );
}
