import type { FormMetadata } from '@conform-to/react';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useNavigation, useSubmit } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFault } from '~/ui/form/faults';
import type { FieldSource } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { TextField } from '~/ui/form/text-field';
import type { ToldPassing } from '../passed-on.server';
import { SHOWN } from '../asked-of';
import { Effect } from './effect';

interface PassingFormProps<Values extends Record<string, unknown>> {
  form: FormMetadata<Values, FormFault[]>;
  reason: FieldSource;
  kind: 'handOver' | 'late';
  /** What it would mean, once that was asked. */
  told: ToldPassing | null;
  name: string;
  cancelTo: string;
  children: ReactNode;
}

/** Whose day and how, what that would mean when asked, and saving it with a reason. */
export function PassingForm<Values extends Record<string, unknown>>(props: PassingFormProps<Values>) {
  const { t } = useTranslation('visitChange');
  const { state } = useNavigation();
  const show = useShow(props.reason);
  const { kind, told } = props;
  const labels = { staffId: t('handOver.who'), to: t('handOver.to'), minutes: t('late.minutes'), reason: t('reason') };
  return (
    <FormFrame form={props.form} cancelTo={props.cancelTo} labels={labels} submit={t(`${kind}.submit`)}>
      {props.children}
      <TextField field={props.reason} label={labels.reason} />
      <FreeTextNote />
      <div>
        <Button
          {...{ type: 'submit', formMethod: 'get', formNoValidate: true, name: SHOWN, value: 'ja' }}
          variant="secondary"
          loading={state === 'loading'}
          onClick={show}
        >
          {t(`${kind}.show`)}
        </Button>
      </div>
      {told ? <Told {...{ kind, told, name: props.name }} /> : null}
    </FormFrame>
  );
}

/** Asks for the effect by the address, in which what is typed as a reason has no place. */
function useShow(reason: FieldSource): (event: MouseEvent<HTMLButtonElement>) => void {
  const submit = useSubmit();
  return (event) => {
    const { form } = event.currentTarget;
    if (form === null) return;
    event.preventDefault();
    const asked = new FormData(form, event.currentTarget);
    asked.delete(reason.name);
    submit(asked, { method: 'get' });
  };
}

function Told({ kind, told, name }: { kind: 'handOver' | 'late'; told: ToldPassing; name: string }) {
  const { t } = useTranslation('visitChange');
  const { effect, left } = told;
  return (
    <section className="card stack" aria-labelledby="told-head">
      <Heading level={2} data-size="xs" id="told-head">
        {t('choose.effect')}
      </Heading>
      {effect.visits.length === 0 ? (
        <Alert data-color="info">{t(`${kind}.nothing`)}</Alert>
      ) : (
        <Effect effect={effect} />
      )}
      {left > 0 ? <Alert data-color="warning">{t(`${kind}.left`, { count: left, name })}</Alert> : null}
    </section>
  );
}
