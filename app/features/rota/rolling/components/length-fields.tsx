import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { FieldSource } from '~/ui/form/field-props';
import { TextField } from '~/ui/form/text-field';

type Name = 'workMin' | 'workMax' | 'offMin' | 'offMax' | 'weekendEvery';

interface LengthFieldsProps {
  fields: Readonly<Record<Name, FieldSource>>;
  labels: Readonly<Record<Name, string>>;
}

/** How long stretches of work and of days off may be, and how often a weekend is worked. */
export function LengthFields({ fields, labels }: LengthFieldsProps) {
  const { t } = useTranslation('rolling');
  return (
    <section className="stack" aria-labelledby="rolling-lengths">
      <Heading level={2} data-size="xs" id="rolling-lengths">
        {t('lengths')}
      </Heading>
      <Paragraph>{t('lengthsHelp')}</Paragraph>
      <div className="form__row">
        <TextField field={fields.workMin} label={labels.workMin} kind="whole" />
        <TextField field={fields.workMax} label={labels.workMax} kind="whole" />
      </div>
      <div className="form__row">
        <TextField field={fields.offMin} label={labels.offMin} kind="whole" />
        <TextField field={fields.offMax} label={labels.offMax} kind="whole" />
      </div>
      <TextField
        field={fields.weekendEvery}
        label={labels.weekendEvery}
        description={t('weekendEveryHelp')}
        suffix={t('weekendSuffix')}
        kind="whole"
      />
    </section>
  );
}
