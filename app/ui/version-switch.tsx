import { Button, Field, Label, Select, Tag } from '@digdir/designsystemet-react';
import { Form, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const VERSION_PARAM = 'versjon';

export interface SwitchableVersion {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
  readonly status: 'draft' | 'inConsultation' | 'published' | 'superseded';
}

const COLOUR = { draft: 'warning', inConsultation: 'info', published: 'success', superseded: 'neutral' } as const;

/** The status of a version as a tag with its word. */
export function VersionTag({ status }: { status: SwitchableVersion['status'] }) {
  const { t } = useTranslation('proposal');
  return (
    <Tag data-size="sm" data-color={COLOUR[status]}>
      {t(`status.${status}`)}
    </Tag>
  );
}

/** Chooses which version of the rota the page shows. The other choices of the address are kept. */
export function VersionSwitch(props: { shown: SwitchableVersion; versions: readonly SwitchableVersion[] }) {
  const { t } = useTranslation('proposal');
  const [search] = useSearchParams();
  const selectId = useId();
  const others = [...search].filter(([name]) => name !== VERSION_PARAM);
  return (
    <Form method="get" className="cluster" preventScrollReset>
      {others.map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
      <Field data-size="sm">
        <Label htmlFor={selectId}>{t('switch.label')}</Label>
        <Select id={selectId} key={props.shown.id} name={VERSION_PARAM} defaultValue={props.shown.id}>
          {props.versions.map((version) => (
            <Select.Option key={version.id} value={version.id}>
              {t(version.title === null ? 'switch.option' : 'switch.titledOption', {
                number: version.number,
                title: version.title ?? '',
                status: t(`status.${version.status}`),
              })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button type="submit" variant="secondary" data-size="sm">
        {t('switch.show')}
      </Button>
      <VersionTag status={props.shown.status} />
    </Form>
  );
}
