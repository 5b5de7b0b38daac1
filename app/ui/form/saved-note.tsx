import { Alert } from '@digdir/designsystemet-react';
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** `?lagret=1` in an address makes the next page say that it went well. */
export const saved = (address: string): string => `${address}?lagret=1`;

/** Says that the change is saved, on the page that the form leads to. */
export function SavedNote() {
  const { t } = useTranslation('form');
  const [search] = useSearchParams();
  if (search.get('lagret') !== '1') return null;
  return (
    <Alert data-color="success" role="status">
      {t('saved')}
    </Alert>
  );
}
