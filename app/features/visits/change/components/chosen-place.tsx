import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '~/ui/form/form-frame';
import { FreeTextNote } from '~/ui/form/free-text-note';
import type { FormReply } from '~/ui/form/parse-form';
import { TextField } from '~/ui/form/text-field';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import type { OfferedPlace } from '../visit-change.query.server';
import { placeForm } from '../visit-change.form';
import { Effect } from './effect';

/** The place that the leader has chosen herself: what it means, and saving it with a reason. */
export function ChosenPlace(props: {
  place: OfferedPlace;
  revision: number;
  cancelTo: string;
  reply: FormReply | undefined;
}) {
  const { t } = useTranslation('visitChange');
  const { date, start, staffIds } = props.place;
  const [form, fields] = useCheckedForm({
    id: 'flytt',
    schema: placeForm,
    defaults: { revision: String(props.revision), date, start, staffIds: [...staffIds], reason: '' },
    reply: props.reply,
  });
  const labels = { reason: t('reason'), start: t('choose.start'), staffIds: t('choose.staff', { count: 1 }) };
  return (
    <section className="card stack" aria-labelledby="chosen-head">
      <Heading level={2} data-size="xs" id="chosen-head">
        {t('choose.effect')}
      </Heading>
      <Effect effect={props.place.effect} />
      <FormFrame form={form} cancelTo={props.cancelTo} labels={labels} submit={t('choose.save')}>
        <input type="hidden" name="revision" value={props.revision} />
        <input type="hidden" name="date" value={date} />
        <input type="hidden" name="start" value={start} />
        {staffIds.map((id) => (
          <input key={id} type="hidden" name="staffIds" value={id} />
        ))}
        <TextField field={fields.reason} label={t('reason')} description={t('reasonHelp')} />
        <FreeTextNote />
      </FormFrame>
    </section>
  );
}
