import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Alert, Button, ErrorSummary, Link as DsLink } from '@digdir/designsystemet-react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { faultLabel } from './fault-label';
import type { FormFault } from './faults';
import { FormOwner } from './form-owner';
import { noteSent, useSettled } from './unsent-form';
import { useFaultText } from './use-fault-text';
import './form.css';

interface FormFrameProps<Values extends Record<string, unknown>> {
  form: FormMetadata<Values, FormFault[]>;
  /** Where "cancel" leads. */
  cancelTo: string;
  /** The text of "cancel", where it does something else. */
  cancel?: string;
  /** Names of fields as the reader knows them, for the list of faults; of fields in rows, as `visits.minutes`. */
  labels: Readonly<Record<string, string>>;
  submit?: string;
  tone?: 'accent' | 'danger';
  /** For forms that are tables. */
  wide?: boolean;
  /** An address of its own to send to, where it is not the page's. */
  action?: string;
  children: ReactNode;
}

/** The frame of every form: what is wrong on top, the fields, and the row with save and cancel. */
export function FormFrame<Values extends Record<string, unknown>>(props: FormFrameProps<Values>) {
  const { form, labels } = props;
  const { t } = useTranslation(['form', 'common']);
  const owner = useContext(FormOwner);
  const { state } = useNavigation();
  useSettled(state !== 'idle');
  const { onSubmit, ...frame } = getFormProps(form, { ariaAttributes: false });
  return (
    <Form
      method="post"
      className={props.wide ? 'form form--wide stack' : 'form stack'}
      action={props.action}
      {...frame}
      onSubmit={(event) => {
        onSubmit(event);
        if (!event.defaultPrevented) noteSent({ owner, form: event.currentTarget });
      }}
    >
      {form.status === 'error' ? <FaultList form={form} labels={labels} /> : null}
      {props.children}
      <div className="frame_submit cluster">
        <Button type="submit" loading={state === 'submitting'} data-color={props.tone ?? 'accent'}>
          {props.submit ?? t('common:save')}
        </Button>
        <DsLink asChild>
          <Link to={props.cancelTo}>{props.cancel ?? t('common:cancel')}</Link>
        </DsLink>
      </div>
    </Form>
  );
}

function FaultList<Values extends Record<string, unknown>>(props: {
  form: FormMetadata<Values, FormFault[]>;
  labels: Readonly<Record<string, string>>;
}) {
  const { form, labels } = props;
  const { t } = useTranslation('form');
  const faultText = useFaultText();
  const rowWords = {
    row: (facts: Record<string, unknown>) => t('row', facts),
    field: (facts: Record<string, unknown>) => t('rowField', facts),
  };
  const whole = faultText(form.errors);
  const fields = Object.entries(form.allErrors).filter(([name, faults]) => name !== '' && faults.length > 0);
  return (
    <>
      {whole === undefined ? null : (
        <Alert data-color="danger" role="alert">
          {whole}
        </Alert>
      )}
      {fields.length === 0 ? null : (
        <ErrorSummary>
          <ErrorSummary.Heading>{t('summary', { count: fields.length })}</ErrorSummary.Heading>
          <ErrorSummary.List>
            {fields.map(([name, faults]) => (
              <ErrorSummary.Item key={name}>
                <ErrorSummary.Link href={`#${form.id}-${name}`}>
                  {faultLabel(name, labels, rowWords)}: {faultText(faults)}
                </ErrorSummary.Link>
              </ErrorSummary.Item>
            ))}
          </ErrorSummary.List>
        </ErrorSummary>
      )}
    </>
  );
}
