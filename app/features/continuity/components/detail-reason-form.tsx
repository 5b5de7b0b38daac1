import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { LongTextField } from '~/ui/form/long-text-field';
import type { FormReply } from '~/ui/form/parse-form';
import { SelectField } from '~/ui/form/select-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { detailForm } from '../detail.form';
import { useDetailText, type DetailAbout } from './use-detail-text';

interface DetailReasonFormProps {
  about: DetailAbout;
  window: IsoDate;
  reply: FormReply | undefined;
}

/** Asks why before a name is shown. */
export function DetailReasonForm({ about, window, reply }: DetailReasonFormProps) {
  const { t } = useTranslation('reviewTools');
  const text = useDetailText();
  const [form, fields] = useCheckedForm({
    id: 'innsyn',
    schema: detailForm,
    defaults: { window, side: '0', reason: '' },
    reply,
  });
  const labels = { window: t('detail.windowLabel'), reason: t('detail.reason') };
  return (
    <section className="card stack">
      <Paragraph>{t('detail.whyAsked')}</Paragraph>
      <FormFrame form={form} cancelTo="/kontinuitet" labels={labels} submit={t('detail.show')}>
        <input type="hidden" name="side" defaultValue="0" />
        <SelectField
          field={fields.window}
          label={labels.window}
          options={about.windows.map((start) => ({ value: start, label: text.window(start, about.group.days) }))}
        />
        <LongTextField field={fields.reason} label={labels.reason} description={t('detail.reasonHelp')} rows={2} />
        <FreeTextNote />
      </FormFrame>
    </section>
  );
}
