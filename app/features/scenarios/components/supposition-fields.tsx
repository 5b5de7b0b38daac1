import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { USUAL_TIERS } from '~/planner/scenario/scenario';
import type { FieldSource } from '~/ui/form/field-props';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import type { ScenarioChoices } from '../scenario-choices.query.server';
import { shows, SUPPOSITION_TYPES, type SuppositionRow, type SuppositionType } from '../scenario.form';

interface SuppositionFieldsProps {
  fields: Record<keyof SuppositionRow, FieldSource>;
  choices: ScenarioChoices;
}

/** One supposition: what kind, and the fields of that kind. */
export function SuppositionFields({ fields, choices }: SuppositionFieldsProps) {
  const { t } = useTranslation('scenarios');
  const given = SUPPOSITION_TYPES.find((type) => type === fields.type.defaultValue);
  const [type, setType] = useState<SuppositionType>(given ?? 'away');
  const has = (field: keyof SuppositionRow) => shows(type, field);
  return (
    <>
      <SelectField
        field={fields.type}
        label={t('form.type')}
        options={SUPPOSITION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        onChange={(value) => setType(SUPPOSITION_TYPES.find((one) => one === value) ?? 'away')}
      />
      {has('staffId') ? (
        <SelectField
          field={fields.staffId}
          label={t('form.staff')}
          none={t('form.choose')}
          options={choices.staff.map(({ value, label, positionPercent }) => ({
            value,
            label: t('form.staffOption', { name: label, percent: positionPercent }),
          }))}
        />
      ) : null}
      {has('positionPercent') ? (
        <TextField field={fields.positionPercent} label={t('form.percent')} kind="decimal" suffix="%" />
      ) : null}
      {has('zoneId') ? (
        <SelectField field={fields.zoneId} label={t('form.zone')} none={t('form.choose')} options={choices.zones} />
      ) : null}
      {has('intoZoneId') ? (
        <SelectField field={fields.intoZoneId} label={t('form.into')} none={t('form.choose')} options={choices.zones} />
      ) : null}
      {has('count') ? <TextField field={fields.count} label={t('form.count')} kind="whole" /> : null}
      {has('tier') ? (
        <SelectField
          field={fields.tier}
          label={t('form.tier')}
          options={USUAL_TIERS.map((value) => ({ value, label: t(`tiers.${value}`) }))}
        />
      ) : (
        <input type="hidden" name={fields.tier.name} value="C" />
      )}
      {has('from') ? <TextField field={fields.from} label={t('form.from')} kind="date" /> : null}
      {has('to') ? <TextField field={fields.to} label={t('form.to')} kind="date" /> : null}
    </>
  );
}
