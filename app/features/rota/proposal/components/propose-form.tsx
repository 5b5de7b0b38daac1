import { Button, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KEEP_CHOICES, type KeepChoice } from '~/platform/jobs/keep-choice';
import { Radio } from '~/ui/form/tick';
import { TiedField } from '~/ui/form/tied-field';
import type { SwitchableVersion } from '~/ui/version-switch';
import { DEFAULT_RUN_SECONDS, RUN_SECONDS } from '../run-seconds';

/** Asks for a proposal with a choice of where to start, what to do with the rota there, and how long to search. */
export function ProposeForm(props: { shownId: string; versions: readonly SwitchableVersion[]; keep: KeepChoice }) {
  const { t } = useTranslation('proposal');
  const startId = useId();
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="card propose-form">
      <Field>
        <Label htmlFor={startId}>{t('start')}</Label>
        <Select id={startId} name="versionId" defaultValue={props.shownId}>
          {props.versions.map((version) => (
            <Select.Option key={version.id} value={version.id}>
              {t('switch.option', { number: version.number, status: t(`status.${version.status}`) })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Fieldset>
        <Fieldset.Legend>{t('keep.legend')}</Fieldset.Legend>
        <Fieldset.Description>{t('keep.help')}</Fieldset.Description>
        {KEEP_CHOICES.map((choice) => (
          <Radio
            key={choice}
            name="keep"
            value={choice}
            label={t(`keep.${choice}.label`)}
            description={t(`keep.${choice}.help`)}
            defaultChecked={choice === props.keep}
          />
        ))}
      </Fieldset>
      <TiedField label={t('searchTime')} description={t('searchTimeHelp')}>
        {(ties) => (
          <Select name="seconds" defaultValue={DEFAULT_RUN_SECONDS} {...ties}>
            {RUN_SECONDS.map((seconds) => (
              <Select.Option key={seconds} value={seconds}>
                {t(`searchTimes.${seconds}`)}
              </Select.Option>
            ))}
          </Select>
        )}
      </TiedField>
      <div>
        <Button type="submit" loading={busy}>
          {t('propose')}
        </Button>
      </div>
    </Form>
  );
}
