import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { REVIEW_MEASURES, type Month, type ReviewMeasure, type WindowLength } from '~/domain/continuity/review-cells';
import type { ReviewText } from './use-review-text';

interface ReviewFilterProps {
  months: readonly Month[];
  period: { readonly from: Month; readonly to: Month };
  days: WindowLength;
  measure: ReviewMeasure;
  text: ReviewText;
}

/** What the page is of: the address keeps it. */
export function ReviewFilter({ months, period, days, measure, text }: ReviewFilterProps) {
  const { t } = useTranslation('review');
  const monthOptions = months.map((month) => (
    <Select.Option key={month} value={month}>
      {text.month(month)}
    </Select.Option>
  ));
  return (
    <Form method="get" className="review-filter" key={`${period.from} ${period.to} ${days} ${measure}`}>
      <Choice name="fra" label={t('filter.from')} value={period.from}>
        {monthOptions}
      </Choice>
      <Choice name="til" label={t('filter.to')} value={period.to}>
        {monthOptions}
      </Choice>
      <Choice name="dager" label={t('filter.days')} value={String(days)}>
        {[14, 28].map((length) => (
          <Select.Option key={length} value={length}>
            {t('filter.daysOption', { count: length })}
          </Select.Option>
        ))}
      </Choice>
      <Choice name="maal" label={t('measure')} value={measure}>
        {REVIEW_MEASURES.map((name) => (
          <Select.Option key={name} value={name}>
            {text.measure(name)}
          </Select.Option>
        ))}
      </Choice>
      <Button type="submit" variant="secondary">
        {t('filter.show')}
      </Button>
    </Form>
  );
}

function Choice({ name, label, value, children }: { name: string; label: string; value: string; children: ReactNode }) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={name} defaultValue={value}>
        {children}
      </Select>
    </Field>
  );
}
