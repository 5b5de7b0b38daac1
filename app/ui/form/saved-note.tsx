import { Alert } from '@digdir/designsystemet-react';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const SAVED_PARAM = 'lagret';

/** `?lagret=1` in an address makes the next page say that it went well. */
export const saved = (address: string): string => `${address}?${SAVED_PARAM}=1`;

/** Says that the change is saved, on the page that the form leads to, until something else is said about it. */
export function SavedNote() {
  const { t } = useTranslation('form');
  const [search] = useSearchParams();
  const answer = useActionData();
  if (search.get(SAVED_PARAM) !== '1' || answer !== undefined) return null;
  return (
    <Alert data-color="success" role="status">
      {t('saved')}
    </Alert>
  );
}
