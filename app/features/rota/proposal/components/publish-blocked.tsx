import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { NamedFindings } from '../finding-names.server';
import { FindingGroups } from './findings-summary';

/** Why a version cannot be published: the hard rules that it breaks, or that it no longer fits the people. */
export function PublishBlocked({ hard }: { hard: NamedFindings | null }) {
  const { t } = useTranslation('proposal');
  return (
    <Alert data-color="danger" className="stack">
      <Heading level={2} data-size="xs">
        {t('publish.blocked')}
      </Heading>
      {hard === null ? (
        <Paragraph>{t('publish.fault.outdated')}</Paragraph>
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
