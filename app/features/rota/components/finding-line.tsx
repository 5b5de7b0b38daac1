import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '~/domain/case/plan';
import { blocksPublishing } from '~/domain/working-time/standing';
import { describeFinding } from '~/platform/i18n/describe-finding';

/** A finding in words: breach or advice, the rule, the figures, the paragraph. */
export function FindingLine({ finding }: { finding: Pick<Finding, 'rule' | 'level' | 'facts'> }) {
  const { t, i18n } = useTranslation('findings');
  const { title, sentence, source } = describeFinding(i18n, finding);
  const breach = blocksPublishing(finding);
  return (
    <>
      <Tag data-size="sm" data-color={breach ? 'danger' : 'neutral'}>
        {t(breach ? 'hard' : 'soft')}
      </Tag>{' '}
      <strong>{title}.</strong> {sentence}{' '}
      {'source' in finding.facts ? <span className="muted">({source})</span> : null}
    </>
  );
}
