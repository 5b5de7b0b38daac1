import { Button } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { WHOM, type Whom } from '../period';
import { Choice } from './choice';

interface LunchFilterProps {
  periods: readonly string[];
  period: string;
  whom: Whom;
  /** Themes that the curve can show, and the one it does; none where the page has no curve. */
  curve?: { themes: readonly { readonly id: string; readonly name: string }[]; drawn: string };
}

/** Chooses a period, whom to count and what the curve shows; the choice stands in the address. */
export function LunchFilter({ periods, period, whom, curve }: LunchFilterProps) {
  const { t } = useTranslation('themeLunches');
  const nameOf = (key: string) => {
    const [year = '', half] = key.split('-');
    return half === undefined ? year : t(half === '1' ? 'filter.half1' : 'filter.half2', { year });
  };
  const known = periods.includes(period) ? periods : [period, ...periods];
  return (
    <Form method="get" className="cluster lunch-filter no-print" preventScrollReset>
      <Choice
        name="periode"
        label={t('filter.period')}
        options={known.map((key) => ({ value: key, label: nameOf(key) }))}
        chosen={period}
      />
      <Choice
        name="hvem"
        label={t('filter.whom')}
        options={WHOM.map((one) => ({ value: one, label: t(`filter.whoms.${one}`) }))}
        chosen={whom}
      />
      {curve ? (
        <Choice
          name="tema"
          label={t('filter.curve')}
          options={[
            { value: '', label: t('filter.any') },
            ...curve.themes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          chosen={curve.drawn}
        />
      ) : null}
      <Button type="submit" variant="secondary" data-size="sm">
        {t('filter.show')}
      </Button>
    </Form>
  );
}
