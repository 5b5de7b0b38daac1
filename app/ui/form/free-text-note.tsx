import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import './form.css';

/** Stands at every field for free text: health details belong in the patient record, not here. */
export function FreeTextNote() {
  const { t } = useTranslation('form');
  return (
    <Paragraph className="form__note" data-size="sm">
      <strong>{t('freeTextTitle')}</strong> {t('freeText')}
    </Paragraph>
  );
}
