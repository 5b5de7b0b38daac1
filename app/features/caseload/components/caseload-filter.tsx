import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '../caseload';
import { SORT_PARAM, SORTS, STAFF_PARAM, TIER_PARAM, ZONE_PARAM } from '../caseload-choice';

const OWN: readonly string[] = [ZONE_PARAM, STAFF_PARAM, TIER_PARAM, SORT_PARAM];

/** Chooses a zone and a carer; the choice stands in the address. */
export function CaseloadFilter({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation('caseload');
  const [search] = useSearchParams();
  const { choices, chosen } = caseload;
  const others = new URLSearchParams([...search].filter(([name]) => !OWN.includes(name)));
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
        name={TIER_PARAM}
        label={t('filter.tier')}
        all={t('filter.allTiers')}
        options={choices.tiers.map((tier) => ({ id: tier, name: tier }))}
        chosen={chosen.tier}
      />
      <Choice
        name={STAFF_PARAM}
        label={t('filter.staff')}
        all={t('filter.allStaff')}
        options={choices.staff}
        chosen={chosen.staffId}
      />
      <Choice
        name={SORT_PARAM}
        label={t('filter.sort')}
        options={SORTS.map((sort) => ({ id: sort, name: t(`filter.sorts.${sort}`) }))}
        chosen={chosen.sort}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {t('filter.show')}
      </Button>
      {chosen.zoneId === null && chosen.staffId === null && chosen.tier === null && chosen.sort === 'plan' ? null : (
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
  /** The text of no choice, where that can be chosen. */
  all?: string;
  options: readonly { id: string; name: string }[];
  chosen: string | null;
}

function Choice({ name, label, all, options, chosen }: ChoiceProps) {
  const id = useId();
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} key={chosen} name={name} defaultValue={chosen ?? ''}>
        {all === undefined ? null : <Select.Option value="">{all}</Select.Option>}
        {options.map((option) => (
          <Select.Option key={option.id} value={option.id}>
            {option.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
