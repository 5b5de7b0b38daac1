import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FindingGroups } from '~/ui/finding-groups';
import { useTold } from '~/ui/use-told';
import type { PublishPage } from '../publish-page.query.server';
import { ProposeButton } from './propose-button';

/** Rules that a changed shift breaks through the visits that were laid on it. */
const OF_SHIFTS = new Set<string>(['on-shift', 'handover', 'break']);

/** Why a version cannot be published: the hard rules that it breaks, or that it no longer fits the people. */
export function PublishBlocked({ version, hard, obstacle }: Pick<PublishPage, 'version' | 'hard' | 'obstacle'>) {
  const { t } = useTranslation('proposal');
  const { sentence } = useTold();
  const isMoved = obstacle === null && hard.findings.some(({ rule }) => OF_SHIFTS.has(rule));
  return (
    <Alert data-color="danger" className="stack">
      <Heading level={2} data-size="xs">
        {t('publish.blocked')}
      </Heading>
      {obstacle ? (
        <Paragraph>{t(`publish.fault.${obstacle}`)}</Paragraph>
      ) : (
        <>
          <Paragraph>{sentence(hard.total, (count) => t('publish.blockedText', { count }))}</Paragraph>
          <FindingGroups findings={hard.findings} elsewhere={hard.elsewhere} />
          {isMoved && version.status === 'draft' ? (
            <>
              <Paragraph>{t('publish.visitsMoved')}</Paragraph>
              <ProposeButton versionId={version.id} keep="lines" variant="secondary" />
            </>
          ) : null}
        </>
      )}
    </Alert>
  );
}
