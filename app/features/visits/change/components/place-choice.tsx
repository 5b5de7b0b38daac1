import { Button } from '@digdir/designsystemet-react';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import type { VisitChangePage } from '../visit-change.query.server';
import { thoughtForm } from '../visit-change.form';

/** A day, a time and people of one's own; shows what that means before it can be saved. */
export function PlaceChoice({ page, reply }: { page: VisitChangePage; reply: FormReply | undefined }) {
  const { t } = useTranslation('visitChange');
  const { visit, thought } = page;
  const [form, fields] = useCheckedForm({
    id: 'velg',
    schema: thoughtForm,
    defaults: {
      date: thought?.date ?? visit.date,
      start: thought?.start ?? visit.start ?? visit.earliest,
      staffIds: [...(thought?.staffIds ?? visit.staffIds)],
    },
    reply,
  });
  return (
    <Form method="get" className="form stack" {...getFormProps(form, { ariaAttributes: false })}>
      <div className="form__row">
        <TextField field={fields.date} label={t('choose.date')} kind="date" />
        <TextField field={fields.start} label={t('choose.start')} kind="clock" />
      </div>
      <ChoiceList
        field={fields.staffIds}
        legend={t('choose.staff', { count: visit.carersNeeded })}
        choose={visit.carersNeeded === 1 ? 'one' : 'many'}
        options={page.staff}
      />
      <div>
        <Button type="submit" variant="secondary">
          {t('choose.show')}
        </Button>
      </div>
    </Form>
  );
}
