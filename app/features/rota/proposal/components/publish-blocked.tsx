import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { PublishPage } from '../publish-page.query.server';
import { FindingGroups } from './findings-summary';

/** Why a version cannot be published: the hard rules that it breaks, or that it no longer fits the people. */
export function PublishBlocked({ hard, obstacle }: Pick<PublishPage, 'hard' | 'obstacle'>) {
  const { t } = useTranslation('proposal');
  return (
    <Alert data-color="danger" className="stack">
      <Heading level={2} data-size="xs">
        {t('publish.blocked')}
      </Heading>
      {obstacle ? (
        <Paragraph>{t(`publish.fault.${obstacle}`)}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('publish.blockedText', { count: hard.findings.length + hard.elsewhere })}</Paragraph>
          <FindingGroups findings={hard.findings} />
          {hard.elsewhere > 0 ? <Paragraph>{t('found.otherZones', { count: hard.elsewhere })}</Paragraph> : null}
        </>
      )}
    </Alert>
  );
}
