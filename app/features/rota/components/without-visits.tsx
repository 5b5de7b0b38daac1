import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProposeButton } from '../proposal/components/propose-button';

/** A draft that has shifts only: what is missing, and the way to it. */
export function WithoutVisits({ versionId }: { versionId: string }) {
  const { t } = useTranslation('rota');
  return (
    <Alert data-color="info" className="no-print stack">
      <Paragraph>{t('withoutVisits')}</Paragraph>
      <ProposeButton versionId={versionId} keep="lines" variant="secondary" />
    </Alert>
  );
}
