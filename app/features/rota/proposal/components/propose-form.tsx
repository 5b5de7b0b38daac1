import { Button, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KEEP_CHOICES, type KeepChoice } from '~/platform/jobs/keep-choice';
import type { SwitchableVersion } from '~/ui/version-switch';
import { DEFAULT_RUN_SECONDS, RUN_SECONDS } from '../run-seconds';

/** Asks for a proposal with a choice of where to start, what to do with the rota there, and how long to search. */
export function ProposeForm(props: { shownId: string; versions: readonly SwitchableVersion[]; keep: KeepChoice }) {
  const { t } = useTranslation('proposal');
  const [startId, secondsId] = [useId(), useId()];
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
      <Field>
        <Label htmlFor={secondsId}>{t('searchTime')}</Label>
        <Field.Description>{t('searchTimeHelp')}</Field.Description>
        <Select id={secondsId} name="seconds" defaultValue={DEFAULT_RUN_SECONDS}>
          {RUN_SECONDS.map((seconds) => (
            <Select.Option key={seconds} value={seconds}>
              {t(`searchTimes.${seconds}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <div>
        <Button type="submit" loading={busy}>
          {t('propose')}
        </Button>
      </div>
    </Form>
  );
}
