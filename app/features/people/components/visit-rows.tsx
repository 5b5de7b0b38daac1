import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FormFault } from '~/ui/form/faults';
import type { Option } from '~/ui/form/field-props';
import type { newRecipientForm } from '../new-recipient.form';
import { VisitFields } from './visit-fields';

export type NewRecipientInput = z.input<typeof newRecipientForm>;

type Visit = NonNullable<NewRecipientInput['visits']>[number];

interface VisitRowsProps {
  form: FormMetadata<NewRecipientInput, FormFault[]>;
  list: FieldMetadata<NewRecipientInput['visits'], NewRecipientInput, FormFault[]>;
  skills: readonly Option[];
}

const BLANK = {
  kind: 'weekdays',
  weekdays: [],
  interval: '1',
  times: '1',
  daysBetween: '1',
  earliest: '',
  latest: '',
  minutes: '30',
  carers: '1',
  skillIds: [],
  toKnow: '',
};

/** The visits of somebody new, as many as there are. */
export function VisitRows({ form, list, skills }: VisitRowsProps) {
  const { t } = useTranslation('newRecipient');
  return (
    <>
      <Paragraph className="muted">{t('visitsHelp')}</Paragraph>
      {list.getFieldList().map((row, index) => (
        <div className="new-recipient__visit stack" role="group" aria-labelledby={`besok-${index}`} key={row.key}>
          <Heading level={3} data-size="2xs" id={`besok-${index}`}>
            {t('visit', { number: index + 1 })}
          </Heading>
          <VisitFields fields={row.getFieldset()} skills={skills} />
          <div>
            <Button
              variant="tertiary"
              data-color="neutral"
              type="submit"
              {...form.remove.getButtonProps({ name: 'visits', index })}
            >
              {t('removeVisit', { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          type="submit"
          {...form.insert.getButtonProps<Visit[]>({ name: 'visits', defaultValue: BLANK })}
        >
          {t('addVisit')}
        </Button>
      </div>
    </>
  );
}
