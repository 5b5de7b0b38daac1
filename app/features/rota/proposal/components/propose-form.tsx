import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SwitchableVersion } from '~/ui/version-switch';
import { DEFAULT_RUN_SECONDS, RUN_SECONDS } from '../run-seconds';

/** Asks for a proposal with a choice of where to start and how long to search. */
export function ProposeForm(props: { shownId: string; versions: readonly SwitchableVersion[] }) {
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
