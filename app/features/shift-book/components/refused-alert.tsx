import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '~/domain/verdict';
import type { shiftBook } from '~/platform/i18n/nb/shift-book';

/** Why something was not done, in words. */
export function RefusedAlert({ refusal }: { refusal: Pick<Refusal, 'cause' | 'facts'> | undefined }) {
  const { t } = useTranslation('shiftBook');
  if (!refusal) return null;
  const cause = refusal.cause as keyof typeof shiftBook.refused;
  return (
    <Alert data-color="danger" role="alert">
      {t([`refused.${cause}`, 'refused.stale'], { by: t('changes.program'), ...refusal.facts })}
    </Alert>
  );
}
