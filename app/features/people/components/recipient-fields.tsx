import { useTranslation } from 'react-i18next';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource, Option } from '~/ui/form/field-props';
import { TICKED } from '~/ui/form/fields';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { CATEGORIES, COVERAGES, CRITERIA, type RecipientValues } from '../recipient.form';
import { useCriterionText } from './recipient-facts';

interface RecipientFieldsProps {
  fields: Record<keyof RecipientValues, FieldSource>;
  /** Criteria that are met already; those of an import are offered beside the usual ones. */
  criteria: readonly string[];
  zones: readonly Option[];
  staff: readonly Option[];
}

/** What the fields of a recipient are called. */
export function useRecipientLabels(): Record<keyof RecipientValues, string> {
  const { t } = useTranslation(['recipients', 'form']);
  return {
    displayName: t('name'),
    zoneId: t('zone'),
    category: t('category'),
    tier: `${t('tier')} ${t('form:optional')}`,
    criteriaMet: t('criteriaTitle'),
    serviceCoverage: t('coverage'),
    teamSize: t('teamSize'),
    pinnedPrimaryId: t('pinnedPrimary'),
    neverAlone: t('neverAlone'),
    startsOn: t('start'),
    reviewOn: `${t('review')} ${t('form:optional')}`,
  };
}

/** Who she is, by what criteria she comes, and what she is offered. */
export function RecipientFields(props: RecipientFieldsProps) {
  const { t } = useTranslation(['recipients', 'common']);
  const criterionText = useCriterionText();
  const labels = useRecipientLabels();
  const { fields } = props;
  const criteria = [...new Set([...CRITERIA, ...props.criteria])];
  return (
    <>
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
      <ChoiceList
        field={fields.neverAlone}
        legend={labels.neverAlone}
        description={t('neverAloneHelp')}
        choose="many"
        options={[{ value: TICKED, label: t('neverAloneYes') }]}
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
    </>
  );
}
