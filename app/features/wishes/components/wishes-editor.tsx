import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FieldRows } from '~/ui/form/field-rows';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { WishFields } from '~/ui/form/wish-fields';
import { WISH_DATE } from '~/ui/form/wish-row.form';
import { MAX_WISHES, wishesForm } from '../wishes.form';
import type { WishesOf } from '../wishes-of.query.server';

interface WishesEditorProps {
  of: WishesOf;
  /** Whether the reader writes her own. */
  own: boolean;
  reply: FormReply | undefined;
}

/** The wishes of a person, to be written and sent. */
export function WishesEditor({ of, own, reply }: WishesEditorProps) {
  const { t } = useTranslation(['wishes', 'staff']);
  const [form, fields] = useCheckedForm({
    id: 'onsker',
    schema: wishesForm,
    defaults: {
      revision: String(of.revision),
      wishes: of.wishes.map((wish) => ({
        day: wish.weekday === null ? WISH_DATE : String(wish.weekday),
        date: wish.date ?? '',
        shiftCodeId: wish.shiftCodeId ?? '',
        weight: String(wish.weight),
      })),
    },
    reply,
  });
  const legend = own ? t('own.wishes') : t('own.wishesOf');
  return (
    <FormFrame
      form={form}
      cancelTo={own ? '/' : '/onsker'}
      labels={{ wishes: legend }}
      submit={own ? t('own.submit') : undefined}
    >
      <input type="hidden" name="revision" defaultValue={fields.revision.defaultValue} />
      <FieldRows
        legend={legend}
        description={t('own.help', { max: MAX_WISHES })}
        rows={fields.wishes.getFieldList()}
        rowKey={(row) => row.key ?? row.id}
        addLabel={t('staff:addWish')}
        removeLabel={(index) => t('staff:removeWish', { number: index + 1 })}
        add={form.insert.getButtonProps({ name: 'wishes' })}
        remove={(index) => form.remove.getButtonProps({ name: 'wishes', index })}
      >
        {(row) => <WishFields fields={row.getFieldset()} codes={of.codes} />}
      </FieldRows>
      {own ? <Paragraph className="muted">{t('own.noneIsFine')}</Paragraph> : null}
    </FormFrame>
  );
}
