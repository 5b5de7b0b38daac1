import { Alert } from '@digdir/designsystemet-react';
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';

const DRAFT_ID = /^[0-9a-f-]{36}$/;

/** Leads on to the draft that was made with the change, where the address names one. */
export function DraftNote() {
  const { t } = useTranslation('newRecipient');
  const [search] = useSearchParams();
  const draft = search.get('utkast') ?? '';
  if (!DRAFT_ID.test(draft)) return null;
  return (
    <Alert data-color="info">
      <span className="cluster">
        {t('done.text')}
        <TextLink to={`/fordeling?versjon=${draft}`}>{t('done.caseload')}</TextLink>
        <TextLink to={`/turnus?versjon=${draft}`}>{t('done.rota')}</TextLink>
      </span>
    </Alert>
  );
}
