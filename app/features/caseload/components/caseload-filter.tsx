import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '../caseload';
import { STAFF_PARAM, ZONE_PARAM } from '../caseload-choice';

/** Chooses a zone and a carer; the choice stands in the address. */
export function CaseloadFilter({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation('caseload');
  const [search] = useSearchParams();
  const { choices, chosen } = caseload;
  const others = new URLSearchParams([...search].filter(([name]) => name !== ZONE_PARAM && name !== STAFF_PARAM));
  return (
    <Form method="get" className="cluster caseload-filter no-print" preventScrollReset>
      {[...others].map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
      <Choice
        name={ZONE_PARAM}
        label={t('filter.zone')}
        all={t('filter.allZones')}
        options={choices.zones}
        chosen={chosen.zoneId}
      />
      <Choice
        name={STAFF_PARAM}
        label={t('filter.staff')}
        all={t('filter.allStaff')}
        options={choices.staff}
        chosen={chosen.staffId}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {t('filter.show')}
      </Button>
      {chosen.zoneId === null && chosen.staffId === null ? null : (
        <Button asChild variant="tertiary" data-size="sm">
          <Link to={`?${others}`}>{t('filter.clear')}</Link>
        </Button>
      )}
    </Form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  options: readonly { id: string; name: string }[];
  chosen: string | null;
}

function Choice({ name, label, all, options, chosen }: ChoiceProps) {
  const id = useId();
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} key={chosen} name={name} defaultValue={chosen ?? ''}>
        <Select.Option value="">{all}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.id} value={option.id}>
            {option.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
