import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '~/domain/access/vocabulary';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource, Option } from '~/ui/form/field-props';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';

interface UserFieldsProps {
  fields: Record<'name' | 'email' | 'role' | 'zoneIds' | 'staffId' | 'zoneStaffId', FieldSource>;
  zones: readonly Option[];
  staff: readonly Option[];
  zoneStaff: readonly Option[];
}

/** What the fields of a user are called. */
export function useUserLabels() {
  const { t } = useTranslation(['settings', 'training']);
  return {
    name: t('users.name'),
    email: t('users.email'),
    role: t('users.role'),
    zoneIds: t('users.zones'),
    staffId: t('users.staff'),
    zoneStaffId: t('training:zoneStaff.choose'),
    password: t('users.password'),
  };
}

export function UserFields({ fields, zones, staff, zoneStaff }: UserFieldsProps) {
  const { t } = useTranslation(['settings', 'common', 'training']);
  const labels = useUserLabels();
  const [role, setRole] = useState(fields.role.defaultValue);
  return (
    <>
      <TextField field={fields.name} label={labels.name} />
      <TextField field={fields.email} label={labels.email} kind="email" />
      <ChoiceList
        field={fields.role}
        legend={labels.role}
        description={role ? t(`users.roleHelp.${role as 'staff'}`) : undefined}
        choose="one"
        options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        onChange={setRole}
      />
      <ChoiceList
        field={fields.zoneIds}
        legend={labels.zoneIds}
        description={t('users.zonesHelp')}
        choose="many"
        options={zones}
      />
      <SelectField
        field={fields.staffId}
        label={labels.staffId}
        description={t('users.staffHelp')}
        options={staff}
        none={t('users.noStaff')}
      />
      <SelectField
        field={fields.zoneStaffId}
        label={labels.zoneStaffId}
        description={t('training:zoneStaff.chooseHelp')}
        options={zoneStaff}
        none={t('training:zoneStaff.nobody')}
      />
    </>
  );
}
