import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { useDetailText, type DetailAbout } from './use-detail-text';

/** Which of the windows behind the number a leader sees. Stands in the address. */
export function DetailWindows({ about, window }: { about: DetailAbout; window: IsoDate }) {
  const { t } = useTranslation('reviewTools');
  const text = useDetailText();
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => name !== 'vindu' && name !== 'side');
  return (
    <Form className="cluster detail__windows">
      {kept.map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <Field>
        <Label htmlFor="vindu">{t('detail.windowLabel')}</Label>
        <Select id="vindu" name="vindu" key={window} defaultValue={window}>
          {about.windows.map((start) => (
            <Select.Option key={start} value={start}>
              {text.window(start, about.group.days)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button type="submit" variant="secondary">
        {t('detail.show')}
      </Button>
    </Form>
  );
}
