import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { IsoDate } from '~/domain/brand';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import type { ScenarioChoices } from '../scenario-choices.query.server';
import { MOST_SUPPOSITIONS, scenarioForm } from '../scenario.form';
import { SuppositionFields } from './supposition-fields';

interface ScenarioFormProps {
  versionId: string;
  choices: ScenarioChoices;
  today: IsoDate;
  reply: FormReply | undefined;
}

const TYPE = 'away';
const TIER = 'C';

/** What is supposed, one row each. */
export function ScenarioForm({ versionId, choices, today, reply }: ScenarioFormProps) {
  const { t } = useTranslation('scenarios');
  const empty = {
    ...{ type: TYPE, staffId: '', from: formatDate(today), to: '', positionPercent: '' },
    ...{ zoneId: '', intoZoneId: '', tier: TIER, count: '' },
  };
  const [form, fields] = useCheckedForm({
    id: 'hva-om',
    schema: scenarioForm,
    defaults: { versionId, suppositions: [empty] },
    reply,
  });
  const rows = fields.suppositions.getFieldList();
  return (
    <FormFrame
      form={form}
      cancelTo="/fordeling"
      labels={{
        suppositions: t('form.legend'),
        'suppositions.staffId': t('form.staff'),
        'suppositions.positionPercent': t('form.percent'),
        'suppositions.zoneId': t('form.zone'),
        'suppositions.intoZoneId': t('form.into'),
        'suppositions.count': t('form.count'),
        'suppositions.from': t('form.from'),
        'suppositions.to': t('form.to'),
      }}
      submit={t('form.submit')}
      wide
    >
      <input type="hidden" name={fields.versionId.name} value={versionId} />
      <FieldRows
        legend={t('form.legend')}
        description={t('form.help', { max: MOST_SUPPOSITIONS })}
        rows={rows}
        rowKey={(row) => row.key ?? row.name}
        removeLabel={(index) => t('form.remove', { number: index + 1 })}
        addLabel={t('form.add')}
        add={form.insert.getButtonProps({ name: 'suppositions' })}
        remove={(index) => form.remove.getButtonProps({ name: 'suppositions', index })}
      >
        {(row) => <SuppositionFields fields={row.getFieldset()} choices={choices} />}
      </FieldRows>
    </FormFrame>
  );
}
