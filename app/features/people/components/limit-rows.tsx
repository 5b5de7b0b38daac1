import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { FormFault } from '~/ui/form/faults';
import type { Option } from '~/ui/form/field-props';
import { FieldRows } from '~/ui/form/field-rows';
import { SelectField } from '~/ui/form/select-field';
import { EXCLUSION_REASONS } from '../exclusion.form';
import { ANY_WEEKDAY } from '../recipient-wish.form';
import { RecipientWishFields } from './recipient-wish-fields';
import type { NewRecipientInput } from './visit-rows';

type Row<Name extends 'exclusions' | 'wishes'> = NonNullable<NewRecipientInput[Name]>[number];
type List<Name extends 'exclusions' | 'wishes'> = FieldMetadata<
  NewRecipientInput[Name],
  NewRecipientInput,
  FormFault[]
>;

interface LimitRowsProps {
  form: FormMetadata<NewRecipientInput, FormFault[]>;
  exclusions: List<'exclusions'>;
  wishes: List<'wishes'>;
  staff: readonly Option[];
}

const rowKey = (row: { key: string | undefined; id: string }) => row.key ?? row.id;

/** Who shall not come, and what she has asked for. */
export function LimitRows({ form, exclusions, wishes, staff }: LimitRowsProps) {
  const { t } = useTranslation(['newRecipient', 'recipients']);
  return (
    <>
      <FieldRows
        legend={t('exclusions')}
        description={t('recipients:exclusionReasonHelp')}
        rows={exclusions.getFieldList()}
        rowKey={rowKey}
        addLabel={t('addExclusion')}
        removeLabel={(index) => t('removeExclusion', { number: index + 1 })}
        add={form.insert.getButtonProps<Row<'exclusions'>[]>({
          name: 'exclusions',
          defaultValue: { staffId: '', reason: 'recipientWish' },
        })}
        remove={(index) => form.remove.getButtonProps({ name: 'exclusions', index })}
      >
        {(row) => {
          const { staffId, reason } = row.getFieldset();
          return (
            <>
              <SelectField
                field={staffId}
                label={t('recipients:exclusionStaff')}
                options={staff}
                none={t('recipients:choosePerson')}
              />
              <SelectField
                field={reason}
                label={t('recipients:exclusionReason')}
                options={EXCLUSION_REASONS.map((value) => ({ value, label: t(`recipients:reasons.${value}`) }))}
              />
            </>
          );
        }}
      </FieldRows>
      <FieldRows
        legend={t('wishes')}
        description={t('recipients:wishes.help')}
        rows={wishes.getFieldList()}
        rowKey={rowKey}
        addLabel={t('addWish')}
        removeLabel={(index) => t('removeWish', { number: index + 1 })}
        add={form.insert.getButtonProps<Row<'wishes'>[]>({
          name: 'wishes',
          defaultValue: { weekday: ANY_WEEKDAY, earliest: '', latest: '', staffId: '' },
        })}
        remove={(index) => form.remove.getButtonProps({ name: 'wishes', index })}
      >
        {(row) => <RecipientWishFields fields={row.getFieldset()} staff={staff} />}
      </FieldRows>
    </>
  );
}
