import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionFacts } from '~/platform/versions/pick-version';
import { Checkbox } from '~/ui/form/tick';
import { ONLY_CHANGED, type CompareParam } from '../compare-param';

interface CompareChoiceProps {
  versions: readonly VersionFacts[];
  from: VersionFacts;
  to: VersionFacts;
  onlyChanged: boolean;
}

/** Which two versions are compared, and whether lines without changes are shown. It all stands in the address. */
export function CompareChoice({ versions, from, to, onlyChanged }: CompareChoiceProps) {
  const { t } = useTranslation('rota');
  return (
    <Form method="get" className="cluster no-print" preventScrollReset>
      <VersionField name="fra" label={t('compare.from')} shown={from} versions={versions} />
      <VersionField name="til" label={t('compare.to')} shown={to} versions={versions} />
      <Checkbox
        key={String(onlyChanged)}
        name={'bare' satisfies CompareParam}
        value={ONLY_CHANGED}
        defaultChecked={onlyChanged}
        label={t('compare.onlyChanged')}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {t('compare.show')}
      </Button>
    </Form>
  );
}

interface VersionFieldProps {
  name: CompareParam;
  label: string;
  shown: VersionFacts;
  versions: readonly VersionFacts[];
}

function VersionField({ name, label, shown, versions }: VersionFieldProps) {
  const { t } = useTranslation('proposal');
  const id = useId();
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} key={shown.id} name={name} defaultValue={shown.id}>
        {versions.map((version) => (
          <Select.Option key={version.id} value={version.id}>
            {t('switch.option', { number: version.number, status: t(`status.${version.status}`) })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
