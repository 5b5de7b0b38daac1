import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';

interface DateSwitchProps {
  date: IsoDate;
  today: IsoDate;
  /** Days that "previous" and "next" move. */
  step: 1 | 7;
}

/** Moves the page to another day or week. The other choices of the address are kept. */
export function DateSwitch({ date, today, step }: DateSwitchProps) {
  const { t } = useTranslation('visits');
  const id = useId();
  const [search] = useSearchParams();
  const others = [...search].filter(([name]) => name !== 'dag');
  const to = (day: IsoDate) => `?${new URLSearchParams([...others, ['dag', day]])}`;
  const unit = step === 1 ? 'day' : 'week';
  return (
    <nav className="cluster no-print" aria-label={t('dateSwitch.label')}>
      <Button asChild variant="secondary" data-size="sm">
        <Link to={to(addDays(date, -step))}>{t(`dateSwitch.${unit}.previous`)}</Link>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        <Link to={to(today)}>{t(`dateSwitch.${unit}.current`)}</Link>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        <Link to={to(addDays(date, step))}>{t(`dateSwitch.${unit}.next`)}</Link>
      </Button>
      <Form method="get" className="cluster">
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field data-size="sm" className="visits__date">
          <Label htmlFor={id}>{t('dateSwitch.date')}</Label>
          <Input id={id} type="date" name="dag" defaultValue={date} key={date} required />
        </Field>
        <Button type="submit" variant="tertiary" data-size="sm">
          {t('dateSwitch.go')}
        </Button>
      </Form>
    </nav>
  );
}
