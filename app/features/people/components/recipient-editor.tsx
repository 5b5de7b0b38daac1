import { useTranslation } from 'react-i18next';
import { ChoiceList } from '~/ui/form/choice-list';
import type { Option } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { CATEGORIES, COVERAGES, CRITERIA, recipientForm } from '../recipient.form';
import type { recipientForForm } from '../recipient-form.query.server';
import { useCriterionText } from './recipient-facts';

interface RecipientEditorProps {
  recipient: Awaited<ReturnType<typeof recipientForForm>>;
  zones: readonly Option[];
  staff: readonly Option[];
  today: string;
  cancelTo: string;
  reply: FormReply | undefined;
}

function defaultsOf({ recipient, zones, today }: RecipientEditorProps) {
  return {
    revision: String(recipient?.revision ?? 0),
    displayName: recipient?.displayName ?? '',
    zoneId: recipient?.zoneId ?? zones[0]?.value ?? '',
    category: recipient?.category ?? 'psychiatric',
    tier: recipient?.tier ?? '',
    criteriaMet: recipient?.criteriaMet ?? [],
    serviceCoverage: recipient?.serviceCoverage ?? 'homeCareOnly',
    teamSize: String(recipient?.teamSize ?? 4),
    pinnedPrimaryId: recipient?.pinnedPrimaryId ?? '',
    startsOn: recipient?.startsOn ?? today,
    reviewOn: recipient?.reviewOn ?? '',
  };
}

export function RecipientEditor(props: RecipientEditorProps) {
  const { t } = useTranslation(['recipients', 'common', 'form']);
  const criterionText = useCriterionText();
  const [form, fields] = useCheckedForm({
    id: 'tjenestemottaker',
    schema: recipientForm,
    defaults: defaultsOf(props),
    reply: props.reply,
  });
  const labels = {
    displayName: t('name'),
    zoneId: t('zone'),
    category: t('category'),
    tier: `${t('tier')} ${t('form:optional')}`,
    criteriaMet: t('criteriaTitle'),
    serviceCoverage: t('coverage'),
    teamSize: t('teamSize'),
    pinnedPrimaryId: t('pinnedPrimary'),
    startsOn: t('start'),
    reviewOn: `${t('review')} ${t('form:optional')}`,
  };
  const criteria = [...new Set([...CRITERIA, ...(props.recipient?.criteriaMet ?? [])])];
  return (
    <FormFrame form={form} cancelTo={props.cancelTo} labels={labels}>
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <TextField field={fields.displayName} label={labels.displayName} description={t('nameHelp')} />
      <FreeTextNote />
      <SelectField field={fields.zoneId} label={labels.zoneId} options={props.zones} />
      <ChoiceList
        field={fields.category}
        legend={labels.category}
        choose="one"
        options={CATEGORIES.map((value) => ({ value, label: t(`common:category.${value}`) }))}
      />
      <ChoiceList
        field={fields.serviceCoverage}
        legend={labels.serviceCoverage}
        choose="one"
        options={COVERAGES.map((value) => ({ value, label: t(`coverages.${value}`) }))}
      />
      <ChoiceList
        field={fields.criteriaMet}
        legend={labels.criteriaMet}
        choose="many"
        options={criteria.map((value) => ({ value, label: criterionText(value) }))}
      />
      <div className="form__row">
        <TextField field={fields.tier} label={labels.tier} description={t('tierHelp')} width="short" />
        <TextField field={fields.teamSize} label={labels.teamSize} description={t('teamSizeHelp')} kind="whole" />
      </div>
      <SelectField
        field={fields.pinnedPrimaryId}
        label={labels.pinnedPrimaryId}
        description={t('pinnedHelp')}
        options={props.staff}
        none={t('noPinned')}
      />
      <div className="form__row">
        <TextField field={fields.startsOn} label={labels.startsOn} kind="date" />
        <TextField field={fields.reviewOn} label={labels.reviewOn} kind="date" />
      </div>
    </FormFrame>
  );
}
